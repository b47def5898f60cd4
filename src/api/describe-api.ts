/** The OpenAPI document, made from the routes themselves. */
import type { Api } from './api-context.ts';

export function describeApi(api: Api, origin: string) {
  api.openAPIRegistry.registerComponent('securitySchemes', 'key', {
    type: 'http',
    scheme: 'bearer',
    description: 'A key of an organisation, made by an owner, with some of the rights read, import and edit.',
  });
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Samskab',
      version: '1',
      description:
        'Everything published can be read without a key. With a key, an organisation can import programmes and edit its events. ' +
        'Errors are problem details (RFC 9457) with a stable `code`. Texts are objects by language (`da`, `nb`, `sv`, `en`); ' +
        '`lang` beside them names the original.',
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en/' },
    },
    servers: [{ url: origin }],
    tags: [
      { name: 'Organisations', description: 'Who invites, and their series and networks' },
      { name: 'Events', description: 'What is published' },
      { name: 'Import', description: 'Programmes from text and files' },
      { name: 'Edit', description: 'The draft, until it is published' },
    ],
  });
}
