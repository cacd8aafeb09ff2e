// Our name and language for this application of Camunda's; see docs/adr for what is ours and what is theirs.
export default {
  app: {
    name: 'メニュー',
    vendor: '窓口'
  },
  locales: {
    availableLocales: ['ja'],
    fallbackLocale: 'ja'
  },
  disableWelcomeMessage: true
};
