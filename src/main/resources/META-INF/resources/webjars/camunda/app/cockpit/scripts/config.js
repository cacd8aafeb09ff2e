// Our name and language for this application of Camunda's. What is not set here is theirs.
export default {
  app: {
    name: '業務の状況',
    vendor: '窓口'
  },
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  },
  disableWelcomeMessage: true,
  customScripts: ['../../../desk/rehearsal']
};
