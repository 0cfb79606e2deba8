import type { AppointmentUpdate } from './row.ts';

/** The DynamoDB update that writes what a conversation knows of an appointment. */
export function appointmentItem(
  target: { appointmentsTable: string; clientId: string },
  appointmentId: string,
  { set, ifAbsent }: AppointmentUpdate,
) {
  const values = { ...set, ...ifAbsent };
  const assignments = [
    ...Object.keys(set).map((name) => `#${name} = :${name}`),
    ...Object.keys(ifAbsent).map((name) => `#${name} = if_not_exists(#${name}, :${name})`),
  ];
  return {
    TableName: target.appointmentsTable,
    Key: { client_id: target.clientId, appointment_id: appointmentId },
    UpdateExpression: `SET ${assignments.join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries(Object.keys(values).map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [`:${name}`, value]),
    ),
  };
}
