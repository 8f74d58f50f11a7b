/**
 * Parts of a script without the functions and tables that it does not use: Redis makes all of them anew at every call. A definition begins at
 * the start of a line by `local`, and a function ends by an `end` at the start of a line.
 */
export function leaveOutUnused(parts: string, script: string): string {
  const text = `${parts}\n${script}`;
  for (const [definition, functionName, tableName] of parts.matchAll(DEFINITION)) {
    const others = text.replace(definition, '');
    const name = functionName ?? tableName ?? '';
    if (!new RegExp(`\\b${name}\\b`).test(others)) return leaveOutUnused(parts.replace(definition, ''), script);
  }
  return text;
}

const DEFINITION = /^local (?:function (\w+)\(.*\)(?: end\n|\n[\s\S]*?\nend\n)|(\w+) = \{.*\}\n)/gm;
