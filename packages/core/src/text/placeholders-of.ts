import type { Template, TemplateFilter } from './template.ts';

export interface Placeholder {
  readonly name: string;
  readonly filter?: TemplateFilter;
}

/** What a text asks for, counted numbers and branches included: each pair of name and filter once, in order of appearance. */
export function placeholdersOf(template: Template): readonly Placeholder[] {
  const found = new Map<string, Placeholder>();
  const visit = (parts: Template) => {
    for (const part of parts) {
      if (part.kind === 'placeholder') {
        const key = `${part.name}|${part.filter ?? ''}`;
        if (!found.has(key)) found.set(key, part.filter === undefined ? { name: part.name } : { name: part.name, filter: part.filter });
      } else if (part.kind === 'plural') {
        if (!found.has(`${part.name}|`)) found.set(`${part.name}|`, { name: part.name });
        for (const branch of part.branches.values()) visit(branch);
      }
    }
  };
  visit(template);
  return [...found.values()];
}
