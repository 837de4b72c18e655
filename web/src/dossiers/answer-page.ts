import type { Problem } from '@precedent/api';
import type { Answer, AnswerPage, AnswerResult, Entity, SourcedClaim } from '@precedent/model';
import { sayCarried } from '@precedent/model/wording';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../alerts/watch-button.ts';
import { fetchAnswer } from '../api/api.ts';
import { Loading } from '../api/loading.ts';
import { claimLineStyles } from '../parts/claim-line.ts';
import { conflictStyles, renderConflict } from '../parts/conflict-card.ts';
import '../parts/data-table.ts';
import { renderLineage } from '../parts/lineage-axis.ts';
import { Place } from '../parts/place.ts';
import '../parts/query-chips.ts';
import { renderLoaded, renderProblem } from '../parts/problem.ts';
import { looksLikeQuery, renderQueryForm } from '../parts/query-form.ts';
import { questionStyles, renderQuestions } from '../parts/question-list.ts';
import { sayCount } from '../parts/say-stats.ts';
import { renderUtterance, renderVoice } from '../parts/voice.ts';
import { linkTo, placeAt, scopeOf } from '../state/address.ts';
import { tableOfAnswer } from '../state/answer-rows.ts';
import { correctQuestion } from '../state/correct-question.ts';
import { findNames } from '../state/find-names.ts';
import { followUpsOf } from '../state/follow-ups.ts';
import { go } from '../state/navigation.ts';
import { sheetStyles } from '../styles/sheet-styles.ts';
import { textStyles } from '../styles/text-styles.ts';
import { answerStyles } from './answer-styles.ts';

/** Claims of a result that are shown at once. */
const MOST = 2;
/** Results that are shown at once. */
const MOST_RESULTS = 6;

/** The answer to a question: the sentence, the evidence, how it was understood, and what to ask next. */
@customElement('precedent-answer')
export class AnswerView extends Place {
  static override styles = [
    textStyles,
    sheetStyles,
    claimLineStyles,
    questionStyles,
    conflictStyles,
    answerStyles,
  ];

  private readonly answer = new Loading<string, AnswerPage>(this, (key) => {
    const { about, previous, ...scope } = JSON.parse(key);
    return fetchAnswer(about, previous, scope);
  });

  /** Further pages of the answer under this key. */
  private further: { key: string; results: readonly AnswerResult[]; next: string | null } | null = null;

  private keyOfQuestion(): string {
    const { about, previous } = this.address;
    return JSON.stringify({
      about: about ?? '',
      previous,
      ...scopeOf(this.address),
      revision: this.revision,
    });
  }

  protected override render(): TemplateResult {
    const { about, previous } = this.address;
    const question = about ?? '';
    this.answer.ask(JSON.stringify({ about: question, previous, ...scopeOf(this.address) }), this.revision);
    const { loaded } = this.answer;
    if (loaded.state !== 'pending') this.opened(question);
    const canWatch = this.writable && previous === null && loaded.state === 'ready';
    return html`<p class="kind">Question</p>
      <header class="title"><h1 tabindex="-1">${question}</h1>
        ${canWatch ? html`<precedent-watch .address=${this.address} .question=${question}></precedent-watch>` : null}</header>
      ${
        loaded.state === 'failed'
          ? this.renderRefusal(loaded.problem)
          : renderLoaded(loaded, (answer) => this.renderAnswer(answer))
      }`;
  }

  /** Why there is no answer, and one list of questions to ask instead. */
  private renderRefusal(problem: Problem): TemplateResult {
    const asked = this.address.about ?? '';
    const corrected = correctQuestion(asked, problem);
    const isCorrected = corrected.length > 0;
    const questions = isCorrected ? corrected : this.examples;
    const title = problem.candidates?.length ? 'Did you mean' : 'Ask instead';
    const options = isCorrected ? { remedied: true } : { address: this.address };
    return html`${renderProblem(problem, options)}
      ${looksLikeQuery(asked) ? html`<section class="sheet understood"><h2>Edit the query</h2>${renderQueryForm(asked, this.address)}</section>` : null}
      <section class="sheet"><h2>${isCorrected ? title : 'Questions you can ask'}</h2>${renderQuestions(questions, this.address)}</section>`;
  }

  private renderAnswer(answer: AnswerPage): TemplateResult {
    const further = this.further?.key === this.keyOfQuestion() ? this.further : null;
    const results = [...answer.results, ...(further?.results ?? [])];
    const next = further ? further.next : answer.next;
    const { lineage } = answer;
    const named = [...results.flatMap((result) => result.entities), ...(lineage?.people ?? [])];
    const entities = new Map(named.map((entity) => [entity.id, entity]));
    return html`${this.renderShort(answer)}
      ${results.length === 0 ? null : this.renderEvidence({ ...answer, results, next }, entities)}
      ${this.renderConflicts(answer)}
      ${answer.notes.length === 0 ? null : html`<section class="sheet"><h2>Also known</h2><ul class="notes">${answer.notes.map((note) => html`<li>${note}</li>`)}</ul></section>`}
      ${this.renderInterpretation(answer, entities)}
      ${this.renderFollowUp(answer)}
      ${
        lineage === null
          ? null
          : html`<section class="sheet"><header><h2>Holders of the office of ${lineage.office.label}</h2><a class="small" href=${linkTo(this.address, 'office', lineage.office.id)}>All about the office</a></header>
            ${renderLineage(lineage, entities, this.address, this.now)}</section>`
      }`;
  }

  /** The answer in one sentence; if there is none, that no source says so. */
  private renderShort({ summary, results, total }: AnswerPage): TemplateResult {
    if (summary !== null) return html`<p class="lead">${summary}.</p>`;
    const [first] = results;
    if (!first) {
      const { asOf } = this.address;
      return html`<p class="lead">No source here says so${asOf === null ? '' : ` as of ${asOf}`}.</p>`;
    }
    const more = total - 1;
    return html`<p class="lead">${this.linkNames(first.text, first.entities)}${more === 0 ? '' : html`, and ${more} more`}.</p>`;
  }

  private renderEvidence(
    { results, total, next }: AnswerPage,
    entities: ReadonlyMap<string, Entity>,
  ): TemplateResult {
    const list = (shown: readonly AnswerResult[]) =>
      html`<ol class="results">${shown.map((result) => this.renderResult(result, entities, total === 1))}</ol>`;
    const rest = results.slice(MOST_RESULTS);
    const hidden = total - results.length;
    const [only] = total === 1 ? results : [];
    return html`<section class="sheet"><header><h2>Evidence</h2>${only ? this.renderDetails(only) : null}</header>${list(results.slice(0, MOST_RESULTS))}
      ${rest.length === 0 ? null : html`<details class="rest"><summary>Show ${rest.length} more</summary>${list(rest)}</details>`}
      ${next === null ? null : html`<p class="foot"><button class="button" type="button" @click=${() => this.loadNext(results, next)}>Load more</button> ${hidden} not shown yet</p>`}
      <div class="twin"><precedent-table .table=${tableOfAnswer(results, this.address)}></precedent-table></div></section>`;
  }

  /** Shows the next page of results below those of the pages before. */
  private async loadNext(shown: readonly AnswerResult[], cursor: string): Promise<void> {
    const key = this.keyOfQuestion();
    const { about, previous } = this.address;
    const outcome = await fetchAnswer(about ?? '', previous, scopeOf(this.address), cursor);
    if (!outcome.ok || key !== this.keyOfQuestion()) return;
    const { loaded } = this.answer;
    const first = loaded.state === 'ready' ? loaded.value.results.length : 0;
    const results = [...shown.slice(first), ...outcome.value.results];
    this.further = { key, results, next: outcome.value.next };
    this.requestUpdate();
  }

  /** Contradictions that the answer is part of. */
  private renderConflicts({ conflicts, results }: AnswerPage): TemplateResult | null {
    if (conflicts.length === 0) return null;
    const { vocabulary, address } = this;
    const entities = new Map(
      results.flatMap((result) => result.entities).map((entity) => [entity.id, entity]),
    );
    return html`<section class="sheet"><h2>Disputed</h2>${conflicts.map((conflict) => renderConflict(conflict, { entities, vocabulary, address }))}</section>`;
  }

  private linkNames(text: string, entities: readonly Entity[]): TemplateResult {
    const names = entities.map(({ id, name }) => ({ name, href: linkTo(this.address, 'entity', id) }));
    return html`${findNames(text, names).map((piece) => (piece.href === null ? piece.text : html`<a href=${piece.href}>${piece.text}</a>`))}`;
  }

  private renderDetails({ facts }: AnswerResult): TemplateResult | null {
    const [fact] = facts;
    return fact === undefined
      ? null
      : html`<a class="open" href=${linkTo(this.address, 'claim', fact)}>Details</a>`;
  }

  /** The only result needs no title: it is the answer, which is at the top. */
  private renderResult(
    result: AnswerResult,
    entities: ReadonlyMap<string, Entity>,
    isOnly: boolean,
  ): TemplateResult {
    const { text, claims, utterances = [], moreClaims = 0 } = result;
    // How many sources there are if several outlets carry the same text.
    const carried = sayCarried(claims, moreClaims);
    const [shown, rest] = [claims.slice(0, MOST), claims.slice(MOST)];
    const { vocabulary, address } = this;
    const voice = (claim: SourcedClaim) => renderVoice(claim, { entities, vocabulary, address });
    return html`<li>
      ${isOnly ? null : html`<h3>${this.linkNames(text, result.entities)} ${this.renderDetails(result)}</h3>`}
      ${carried === null ? null : html`<p class="muted small">${carried}</p>`}
      ${utterances.map((utterance) => renderUtterance(utterance, address))}
      ${utterances.length > 0 ? null : shown.map(voice)}
      ${rest.length === 0 || utterances.length > 0 ? null : html`<details><summary>${sayMoreClaims(rest.length + moreClaims)}</summary>${rest.map(voice)}${this.renderLeft(result)}</details>`}
    </li>`;
  }

  /** What is not loaded of a result is on the pages of its facts. */
  private renderLeft({ facts, moreClaims = 0 }: AnswerResult): TemplateResult | null {
    const [fact] = facts;
    if (moreClaims === 0 || fact === undefined) return null;
    return html`<p class="muted small">${sayMoreClaims(moreClaims)} on <a href=${linkTo(this.address, 'claim', fact)}>the page of the claim</a></p>`;
  }

  /** How the question was understood, to edit and run again. */
  private renderInterpretation(
    { interpretation, query, sparql, lineage }: Answer,
    entities: ReadonlyMap<string, Entity>,
  ): TemplateResult {
    const names = new Map([...entities.values()].map(({ id, name }) => [id, name]));
    if (lineage) names.set(lineage.office.id, lineage.office.label);
    return html`<section class="sheet understood"><h2>Understood as</h2>
      <p>${interpretation}</p>
      <precedent-query-chips .query=${query} .names=${names} interpretation=${interpretation} .vocabulary=${this.vocabulary} .address=${this.address}></precedent-query-chips>
      <details><summary>Edit as a query</summary>
        ${renderQueryForm(query, this.address)}
      </details>
      ${sparql === null ? null : html`<details><summary>The same in SPARQL</summary><pre>${sparql}</pre></details>`}</section>`;
  }

  /** Questions that only mean something after this one. */
  private renderFollowUp({ query, results }: Answer): TemplateResult {
    const ask = (event: SubmitEvent) => {
      event.preventDefault();
      const next = new FormData(event.target as HTMLFormElement).get('next');
      if (typeof next === 'string' && next.trim() !== '')
        go(placeAt(this.address, 'ask', next.trim(), { previous: query }));
    };
    return html`<section class="sheet"><h2>Ask on</h2>
      <nav class="chips" aria-label="Follow-up questions">${followUpsOf(query, results).map(
        (question) =>
          html`<a class="chip" href=${linkTo(this.address, 'ask', question, { previous: query })}>${question}</a>`,
      )}</nav>
      <form @submit=${ask}><input name="next" aria-label="Follow-up question" autocomplete="off" placeholder="And before him?" />
        <button class="button" type="submit">Ask</button></form></section>`;
  }
}

function sayMoreClaims(count: number): string {
  return `${sayCount(count)} more ${count === 1 ? 'claim' : 'claims'}`;
}
