import type { OutboundTemplate, TemplateComponent } from '@recado/core';
import type { GraphBody } from './to-graph-message.ts';

/** `template{name, language{code}, components[]}`. */
export function toGraphTemplate(message: OutboundTemplate): GraphBody {
  const components = message.components.map(toComponent);
  return {
    type: 'template',
    template: { name: message.name, language: { code: message.language }, ...(components.length === 0 ? {} : { components }) },
  };
}

function toComponent(component: TemplateComponent): GraphBody {
  const parameters = component.parameters.map((parameter) => toParameter(parameter, component.subType));
  if (component.type !== 'button') return { type: component.type, parameters };
  return { type: 'button', sub_type: component.subType ?? 'quick_reply', index: String(component.index ?? 0), parameters };
}

function toParameter(parameter: TemplateComponent['parameters'][number], subType: TemplateComponent['subType']): GraphBody {
  switch (parameter.type) {
    case 'text':
      return { type: 'text', ...(parameter.name === undefined ? {} : { parameter_name: parameter.name }), text: parameter.text };
    case 'payload':
      if (subType === 'copy_code') return { type: 'coupon_code', coupon_code: parameter.payload };
      if (subType === 'flow') return { type: 'action', action: { flow_token: parameter.payload } };
      return { type: 'payload', payload: parameter.payload };
    default:
      return { type: parameter.type, [parameter.type]: { link: parameter.link } };
  }
}
