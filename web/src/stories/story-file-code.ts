/** The style of an exported story, and what its policy allows. A test compares the hashes. */
export const STORY_STYLE = `:root{--ink:#17212e;--muted:#566273;--line:#dfe3e8;--paper:#fcfcfa;--accent:#1652a1}
:root.dark{--ink:#edf1f6;--muted:#a3afbf;--line:#2e3844;--paper:#12171e;--accent:#8fc0ff;color-scheme:dark}
*{box-sizing:border-box}
body{max-width:60rem;margin:0 auto;padding:2.5rem 1.25rem 4rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,sans-serif;overflow-wrap:anywhere}
h1,h2,.caption{font-family:"Iowan Old Style",Palatino,Georgia,serif;text-wrap:pretty}
h1{margin:0;font-size:2.25rem;line-height:1.15}
h2{margin:0 0 .5rem;font-size:1.4rem}
a{color:var(--accent)}
.about,footer{color:var(--muted);font-size:.9rem}
button{min-height:34px;padding:0 .9rem;border:1px solid var(--line);border-radius:8px;background:none;color:var(--ink);font:inherit;cursor:pointer}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.step{padding:1.75rem 0;border-top:1px solid var(--line)}
header+main .step:first-child{border-top:0}
.caption{max-width:62ch;margin:0 0 1rem;font-size:1.25rem;white-space:pre-line}
figure{margin:1rem 0;text-align:center}
figure svg{max-width:100%;height:auto;max-height:75vh}
ul{padding-inline-start:1.2rem}
li{margin:.3rem 0}
sup{line-height:0}
sup a{padding:0 3px;font-size:.75rem;text-decoration:none}
footer{border-top:1px solid var(--line);padding-top:1.5rem}
footer h2{color:var(--ink)}
li:target{background:color-mix(in srgb,var(--accent) 16%,transparent)}
#place{position:fixed;inset:auto 1rem 1rem auto;margin:0;color:var(--muted);font-size:.9rem}
.presenting{max-width:none;padding:0}
.presenting header,.presenting footer,.presenting .step:not(.shown){display:none}
.presenting .step{display:flex;flex-direction:column;min-height:100vh;padding:2.5vh 5vw;border:0}
.presenting .step figure{flex:1;min-height:0;margin:.5rem 0}
.presenting .step svg{max-height:62vh}
.presenting .step ul{columns:22rem;margin:0;font-size:.95rem}
@media print{button,#place{display:none}.step{break-inside:avoid}}`;
export const STORY_STYLE_HASH = 'sha256-aKgNW9YpLS+DRdY14f8BmBoOBLeQO5dUt8MCNr/9Tks=';

/** Presents the steps one by one, by keyboard. Without it, the story can be read. */
export const STORY_SCRIPT = `'use strict';
const steps = [...document.querySelectorAll('.step')];
const place = document.getElementById('place');
let at = -1;
function show(next) {
  at = Math.min(Math.max(next, 0), steps.length - 1);
  document.body.classList.add('presenting');
  steps.forEach((step, index) => step.classList.toggle('shown', index === at));
  const title = steps[at].querySelector('h2');
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
  window.scrollTo(0, 0);
  place.textContent = (at + 1) + ' / ' + steps.length;
}
function leave() {
  document.body.classList.remove('presenting');
  place.textContent = '';
  if (document.fullscreenElement) document.exitFullscreen();
  if (at >= 0) steps[at].scrollIntoView();
  at = -1;
}
function fill() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen().catch(() => {});
}
document.getElementById('present').addEventListener('click', () => { show(0); fill(); });
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || steps.length === 0) return;
  const acts = at < 0 ? { p: () => show(0) } : {
    ArrowRight: () => show(at + 1), PageDown: () => show(at + 1), ' ': () => show(at + 1),
    ArrowLeft: () => show(at - 1), PageUp: () => show(at - 1),
    Home: () => show(0), End: () => show(steps.length - 1), f: fill, Escape: leave,
  };
  if (!Object.hasOwn(acts, event.key)) return;
  event.preventDefault();
  acts[event.key]();
});
document.addEventListener('click', (event) => {
  if (at >= 0 && event.target.closest('sup a')) leave();
});`;
export const STORY_SCRIPT_HASH = 'sha256-pmVWc33j9nR3Hr3qye1y5xRBEwatxAG1BWySj9fbljo=';
