import { flatRoutes } from '@remix-run/fs-routes';
import { layout } from '@remix-run/route-config';

/** Routes outside the frame: they load neither Apollo nor the sidebar. Everything else stands in it and needs a user. */
const outsideTheFrame = new Set(
  [
    '_index',
    'login',
    'forgot-password',
    'accept',
    'set-up-two-factor',
    'logout',
    'preferences',
    'auth.session',
    'auth.token',
    'demo-progress',
    '$',
  ].map((name) => `routes/${name}`),
);

const frame = 'routes/_panel';
const found = (await flatRoutes()).filter((route) => route.id !== frame);

export default [
  ...found.filter((route) => outsideTheFrame.has(route.id ?? '')),
  layout(
    `${frame}/route.tsx`,
    { id: frame },
    found.filter((route) => !outsideTheFrame.has(route.id ?? '')),
  ),
];
