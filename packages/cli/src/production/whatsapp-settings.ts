import { type Environment, requiredSetting, setting } from './environment.ts';

/** How to reach the business number. @throws ConfigurationError for the first variable that is missing. */
export function whatsAppSettings(env: Environment) {
  const graphUrl = setting(env, 'WHATSAPP_GRAPH_URL', 'WhatsApp__GraphUrl');
  return {
    phoneNumberId: requiredSetting(env, 'WHATSAPP_PHONE_NUMBER_ID', 'WhatsApp__PhoneNumberId'),
    accessToken: requiredSetting(env, 'WHATSAPP_ACCESS_TOKEN', 'WhatsApp__AccessToken'),
    // Several while a secret is being rotated.
    appSecret: requiredSetting(env, 'WHATSAPP_APP_SECRET', 'WhatsApp__AppSecret')
      .split(',')
      .map((secret) => secret.trim()),
    verifyToken: requiredSetting(env, 'WHATSAPP_VERIFY_TOKEN', 'WhatsApp__VerifyToken'),
    ...(graphUrl === undefined ? {} : { graphUrl }),
  };
}
