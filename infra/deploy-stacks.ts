import { readFileSync, rmSync } from 'node:fs';

/** Runs `cdk` with these parameters; rejects where it fails. */
export type RunCdk = (...parameters: string[]) => Promise<void>;

/**
 * Deploys the platform's two stacks by `cdk deploy`, with what was `given` on the command line. The users' stack comes
 * first and cannot know where the panel will be, so it is told in a second run; told the same again, nothing changes.
 */
export async function deployStacks(given: string[], outputsFile: string, cdk: RunCdk): Promise<void> {
  rmSync(outputsFile, { force: true });
  await cdk('deploy', 'StridePanelData', 'StridePanelApi', '--outputs-file', outputsFile, ...given);
  const outputs = JSON.parse(readFileSync(outputsFile, 'utf8')) as Record<string, Record<string, string>>;
  const panelUrl = outputs['StridePanelApi']?.['PanelUrl'];
  if (!panelUrl) throw new Error('The stack StridePanelApi tells no PanelUrl, which invitations need.');
  const parameter = `StridePanelData:PanelUrl=${panelUrl}`;
  await cdk('deploy', 'StridePanelData', '--exclusively', ...given, '--parameters', parameter);
}
