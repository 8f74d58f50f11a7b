import { answerMetaOf } from '../../answers/define-answer.ts';
import { TurnFailedError } from '../../errors/turn-failed-error.ts';
import type { OutboundMessage } from '../../message/outbound/outbound-message.ts';
import type { LocalizedText } from '../../text/language.ts';
import { pickText } from '../../text/pick-text.ts';
import { renderTemplate, type TemplateValues } from '../../text/render-template.ts';
import type { Content, TextSpec } from '../graph/content.ts';
import type { FlowGraph } from '../graph/flow-graph.ts';
import type { ChoiceOption } from '../graph/steps.ts';
import type { SystemTexts } from './system-texts.ts';
import type { DraftFrame, TurnDraft } from './turn-draft.ts';

/** Says a content with the slots of a frame. An empty text says nothing. */
export function sayContent(draft: TurnDraft, frame: DraftFrame, content: Content): void {
  const message = toOutbound(draft, frame, content);
  if (message.type !== 'text' || message.text !== '') draft.replies.push(message);
}

/** Says one of the engine's own texts. */
export function saySystem(
  draft: TurnDraft,
  text: keyof SystemTexts,
  frame?: DraftFrame,
  extra: { readonly [name: string]: string } = {},
): void {
  draft.replies.push({ type: 'text', text: systemText(draft, text, frame, extra) });
}

/** One of the engine's own texts. `{flow}` is the title of the frame's flow. */
export function systemText(
  draft: TurnDraft,
  text: keyof SystemTexts,
  frame?: DraftFrame,
  extra: { readonly [name: string]: string } = {},
): string {
  return renderTemplate(
    pick(draft, draft.bot.texts[text]),
    (name) => (name === 'flow' ? titleOf(draft, frame) : extra[name]),
    draft.language,
  );
}

/** A text of a flow, in the contact's language, slots filled in. */
export function textOf(draft: TurnDraft, frame: DraftFrame, text: TextSpec, extra: { readonly [name: string]: string } = {}): string {
  if ('named' in text) {
    const render = draft.flowOf(frame).registry.texts[text.named];
    if (render === undefined) throw new TurnFailedError({ where: `the text "${text.named}", which is not registered` });
    for (const value of Object.values(frame.slots)) if (typeof value === 'string') draft.quote(value);
    return render(draft.viewOf(frame));
  }
  const template = pick(draft, text);
  let isPersonal = false;
  const quote: Quote = (value) => {
    isPersonal ||= value !== undefined;
    return draft.quote(value);
  };
  const written = renderTemplate(template, slotTexts(draft, frame, extra, quote), draft.language);
  if (isPersonal) draft.concealed.set(written, renderTemplate(template, slotTexts(draft, frame, extra, conceal), draft.language));
  return written;
}

/** What a text shows for a personal value. */
type Quote = (value: string | number | undefined) => string | number | undefined;
const conceal: Quote = (value) => (value === undefined ? undefined : '<KNOWN>');

function toOutbound(draft: TurnDraft, frame: DraftFrame, content: Content): OutboundMessage {
  if (!('type' in content)) return { type: 'text', text: textOf(draft, frame, content) };
  switch (content.type) {
    case 'image':
    case 'video':
    case 'document': {
      const caption = content.caption === undefined ? {} : { caption: textOf(draft, frame, content.caption) };
      const fileName = content.type === 'document' && content.fileName !== undefined ? { fileName: content.fileName } : {};
      return { type: content.type, media: { link: content.link }, ...caption, ...fileName };
    }
    case 'audio':
    case 'sticker':
      return { type: content.type, media: { link: content.link } };
    case 'location':
    case 'contacts':
      return content;
    case 'url_button':
      return { type: 'url_button', text: textOf(draft, frame, content.text), title: textOf(draft, frame, content.title), url: content.url };
    case 'location_request':
      return { type: 'location_request', text: textOf(draft, frame, content.text) };
    case 'template':
      return {
        type: 'template',
        name: content.name,
        language: pick(draft, content.languageCodes),
        components:
          content.parameters === undefined
            ? []
            : [
                {
                  type: 'body',
                  parameters: content.parameters.map((parameter) => ({ type: 'text', text: textOf(draft, frame, parameter) })),
                },
              ],
      };
  }
}

function pick(draft: TurnDraft, text: LocalizedText): string {
  return pickText(text, draft.language, draft.bot.languages);
}

function titleOf(draft: TurnDraft, frame: DraftFrame | undefined): string {
  const title = frame === undefined ? undefined : draft.flowOf(frame).graph.title;
  return pick(draft, title ?? UNTITLED);
}

const UNTITLED: LocalizedText = { pt: 'o que estávamos fazendo', en: 'what we were doing', es: 'lo que estábamos haciendo' };

/** Slots as a contact should read them: by the answer's own display, masked or shortened on request. */
function slotTexts(draft: TurnDraft, frame: DraftFrame, extra: { readonly [name: string]: string }, quote: Quote): TemplateValues {
  const flow = draft.flowOf(frame);
  return (name, filter) => {
    if (extra[name] !== undefined) return extra[name];
    const value = frame.slots[name];
    if (value === undefined || value === null) return name === 'displayName' ? quote(draft.displayName) : undefined;
    const option = chosenOption(flow.graph, name, value);
    if (option !== undefined) return textOf(draft, frame, option.label);
    const schema = flow.answers.get(name);
    const meta = schema === undefined ? undefined : answerMetaOf(schema);
    if (filter === 'masked') return meta?.mask?.(value as never) ?? MASK;
    const shown =
      meta?.display?.(value as never, draft.language) ??
      (typeof value === 'number' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value));
    const said = filter === 'first' ? String(shown).split(' ')[0] : shown;
    return flow.graph.slots[name]?.public === true ? said : quote(said);
  };
}

/** The option behind a slot that a choose step filled. */
function chosenOption(graph: FlowGraph, slot: string, value: unknown): ChoiceOption | undefined {
  const answer = graph.slots[slot]?.answer;
  if (answer === undefined || !('type' in answer) || answer.type !== 'choice') return undefined;
  for (const step of Object.values(graph.steps)) {
    if (step.kind === 'choose' && step.slot === slot) return step.options.find((option) => option.id === value);
  }
  return undefined;
}

const MASK = '•••';
