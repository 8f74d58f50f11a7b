/** A message approved by Meta: name, language, components. The only kind that may open a conversation. */
export interface OutboundTemplate {
  readonly type: 'template';
  readonly name: string;
  /** Meta's code, such as `pt_BR`. */
  readonly language: string;
  /** Components in Meta's shape; parameters are strings of ours, so seal what is personal upstream. */
  readonly components: readonly TemplateComponent[];
}

export interface TemplateComponent {
  readonly type: 'header' | 'body' | 'button';
  readonly subType?: 'quick_reply' | 'url' | 'copy_code' | 'flow';
  /** Position of the button, from 0. */
  readonly index?: number;
  readonly parameters: readonly (
    | { readonly type: 'text'; readonly text: string; readonly name?: string }
    | { readonly type: 'payload'; readonly payload: string }
    | { readonly type: 'image' | 'video' | 'document'; readonly link: string }
  )[];
}
