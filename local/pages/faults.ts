import type { Clock } from '../clock/clock.ts';
import { CHAOS } from '../faults/chaos.ts';
import type { FaultPlan, RuleState } from '../faults/fault-plan.ts';
import { FAULTS, type FaultName, type FaultRule } from '../faults/fault-rule.ts';
import { dataTable } from './data-table.ts';
import { html } from './html.ts';
import type { LocalPage } from './local-page.ts';
import { moment } from './moment.ts';

const HOUR = 3_600_000;
const MOVES: Record<string, { label: string; by: number }> = {
  hour: { label: 'An hour ahead', by: HOUR },
  day: { label: 'A day ahead', by: 24 * HOUR },
  quarter: { label: '91 days ahead', by: 91 * 24 * HOUR },
  back: { label: 'A day back', by: -24 * HOUR },
};

/** What goes wrong on purpose, with a switch a fault, and the clock, with buttons that move it. */
export function faultsPage(plan: FaultPlan, clock: Clock): LocalPage {
  const ruleOf = (fault: FaultName) => plan.rules().find(({ rule }) => rule.fault === fault) ?? null;
  const rules = () => plan.rules().map(({ rule }) => rule);
  return {
    path: '/_local/faults',
    menu: 'Faults',
    render: () => ({
      title: 'What goes wrong on purpose',
      body: html`<form method="post" class="row">
          <p class="quiet">${plan.isOn() ? 'Things go wrong.' : 'Nothing goes wrong.'}</p>
          <p>
            <button name="action" value="chaos">A bit of everything</button>
            <button name="action" value="calm">Nothing</button>
          </p>
        </form>
        ${dataTable(
          'Faults',
          [
            { title: 'Fault', cell: (fault: FaultName) => FAULTS[fault] },
            { title: 'How often', isNumber: true, cell: (fault) => likelihood(ruleOf(fault)) },
            { title: 'So far', isNumber: true, cell: (fault) => ruleOf(fault)?.struck ?? 0 },
            {
              title: 'By hand',
              cell: (fault) =>
                html`<form method="post">
                  <input type="hidden" name="fault" value="${fault}" />
                  <button name="action" value="switch" aria-label="${FAULTS[fault]}: switch">
                    ${ruleOf(fault) ? 'Switch off' : 'Switch on'}
                  </button>
                </form>`,
            },
          ],
          Object.keys(FAULTS) as FaultName[],
        )}
        <h2>The clock</h2>
        <p>
          It shows ${moment(new Date(clock.now()).toISOString())}${clock.ahead() === 0 && ', as the machine'}.
        </p>
        <form method="post">
          ${Object.entries(MOVES).map(
            ([name, { label }]) => html`<button name="action" value="${name}">${label}</button> `,
          )}
          <button name="action" value="now">As the machine</button>
        </form>`,
    }),
    actions: {
      chaos: () => plan.set(CHAOS),
      calm: () => plan.set([]),
      switch(_, form) {
        const fault = form.get('fault') ?? '';
        if (!Object.hasOwn(FAULTS, fault)) return;
        const others = rules().filter((rule) => rule.fault !== fault);
        plan.set(others.length < rules().length ? others : [...others, usual(fault as FaultName)]);
      },
      now: () => clock.move(0),
      ...Object.fromEntries(
        Object.entries(MOVES).map(([name, { by }]) => [name, () => clock.move(clock.ahead() + by)]),
      ),
    },
  };
}

/** As in the mix of `--chaos`; what is not in it strikes one time in ten. */
function usual(fault: FaultName): FaultRule {
  return CHAOS.find((rule) => rule.fault === fault) ?? { fault, chance: 0.1 };
}

function likelihood(state: RuleState | null): string {
  if (!state) return 'never';
  const { chance, at } = state.rule;
  return chance === undefined ? `at ${at?.join(', ')}` : `${(chance * 100).toLocaleString('en')} %`;
}
