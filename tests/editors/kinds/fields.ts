import type { Mount } from '../editor';

/** One of each field that no notice may go into, and two that take a little; named by their ids. */
const html = `
  <input id="password" type="password" value="a">
  <input id="shownPassword" autocomplete="username current-password" value="a">
  <input id="masked" style="-webkit-text-security: disc" value="a">
  <input id="card" autocomplete="section-one billing cc-number" value="a">
  <input id="code" autocomplete="one-time-code" value="a">
  <input id="readonly" readonly value="a">
  <input id="disabled" disabled value="a">
  <textarea id="readonlyArea" readonly>a</textarea>
  <input id="hidden" type="hidden" value="a">
  <input id="file" type="file">
  <input id="number" type="number" value="1">
  <input id="email" type="email" value="a">
  <input id="tel" type="tel" value="1">
  <input id="date" type="date" value="2026-11-24">
  <input id="checkbox" type="checkbox" value="a">
  <select id="select"><option>a</option></select>
  <button id="button" value="a">a</button>
  <input id="unseen" style="opacity: 0" value="a">
  <div style="opacity: 0"><textarea id="unseenWithin">a</textarea></div>
  <textarea id="tiny" style="width: 1px; height: 1px; padding: 0; border: 0">a</textarea>
  <div id="ariaReadonly" contenteditable="true" aria-readonly="true">a</div>
  <div id="fixed" contenteditable="false" tabindex="0">a</div>
  <div contenteditable="true"><span contenteditable="false"><a id="within" href="#a">a</a></span></div>
  <p id="nothing" tabindex="-1">a</p>
  <textarea id="limited" maxlength="20">a</textarea>
  <input id="limitedLine" maxlength="20" value="a">`;

export const mount: Mount = (at) => {
  at.innerHTML = html;
  const values = [...at.querySelectorAll<HTMLInputElement>('[id]')].map(
    (field) => () => `${field.id}: ${field.value ?? field.textContent}`,
  );
  return { read: () => values.map((read) => read()).join('\n') };
};
