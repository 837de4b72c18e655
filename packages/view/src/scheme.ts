import type { ReactiveControllerHost } from 'lit';
import { SCHEME_CHANGED } from './palette.ts';

/** Calls back whenever light becomes dark or the other way round, by the system or by the switch of the page. */
export function followScheme(host: ReactiveControllerHost, onChange: () => void): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  host.addController({
    hostConnected: () => {
      dark.addEventListener('change', onChange);
      window.addEventListener(SCHEME_CHANGED, onChange);
    },
    hostDisconnected: () => {
      dark.removeEventListener('change', onChange);
      window.removeEventListener(SCHEME_CHANGED, onChange);
    },
  });
}
