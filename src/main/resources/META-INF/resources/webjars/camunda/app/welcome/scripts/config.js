// Our name and language for this application of Camunda's. What is not set here is theirs.
export default {
  app: {
    name: 'メニュー',
    vendor: '窓口'
  },
  locales: {
    availableLocales: ['ja'],
    fallbackLocale: 'ja'
  },
  disableWelcomeMessage: true,
  customScripts: ['../../../desk/rehearsal']
};
