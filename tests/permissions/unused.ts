/** A permission that no journey on this machine can need, and why it stands all the same. */
export interface Acknowledged {
  /** Beginning of the role's name. */
  role: string;
  /** Beginning of the action. */
  action: string;
  reason: string;
}

/** Everything that is granted and not used when the whole product is used. What is not in here and not used is removed. */
export const acknowledgedUnused: readonly Acknowledged[] = [
  {
    role: 'StridePanelApi-CustomCDKBucketDeployment',
    action: '',
    reason:
      "CDK's own function copies the panel's files at a deployment; here they lie where they were built.",
  },
  ...['StridePanelApi-RecountNightly', 'StridePanelApi-ClientFiguresHourly'].map((role) => ({
    role,
    action: 'sqs:SendMessage',
    reason: 'The scheduler tells the dead letters of runs that it may not begin, and it may begin all.',
  })),
  ...['dynamodb:DeleteItem', 'secretsmanager:GetSecretValue'].map((action) => ({
    role: 'StrideClient-',
    action,
    reason: 'For clients with a calendar at Google: its key, and visits that were written into it.',
  })),
  {
    role: 'StrideClient-',
    action: 'bedrock:InvokeModel',
    reason: 'Documents are searched by meaning only where a model for that is configured.',
  },
  {
    role: 'StridePanelApi-ExportExporter',
    action: 's3:AbortMultipartUpload',
    reason: 'Takes back the parts of an archive whose upload fails half-way.',
  },
  ...[
    'dynamodb:UpdateTable',
    'iam:PutRolePermissionsBoundary',
    'iam:UpdateAssumeRolePolicy',
    'lambda:UpdateFunction',
    'lambda:UpdateEventSourceMapping',
    'secretsmanager:UpdateSecret',
  ].map((action) => ({
    role: 'StridePanelApi-ProvisioningServiceRole',
    action,
    reason: 'For the next template: one that is what it was changes nothing.',
  })),
  {
    role: '',
    action: 'logs:',
    reason: 'In AWS every call of a function is logged; here only what it prints, and most print nothing.',
  },
];
