/** The zones that a field for one proposes: give it `list={TIME_ZONES}`. */
export const TIME_ZONES = 'time-zones';

export function TimeZones() {
  return (
    <datalist id={TIME_ZONES}>
      {Intl.supportedValuesOf('timeZone').map((zone) => (
        <option key={zone} value={zone} />
      ))}
    </datalist>
  );
}
