import type { TransportCapabilities } from '@recado/core';

/** What the Cloud API can show; the numbers are Meta's limits. */
export const CLOUD_API_CAPABILITIES: TransportCapabilities = {
  maxTextLength: 4096,
  buttons: { max: 3, maxTitleLength: 20, maxTextLength: 1024 },
  list: { maxRows: 10, maxTitleLength: 24, maxDescriptionLength: 72, maxButtonLength: 20 },
  urlButton: true,
  locationRequest: true,
  template: true,
  typing: true,
  read: true,
  echoesOutboxId: true,
};
