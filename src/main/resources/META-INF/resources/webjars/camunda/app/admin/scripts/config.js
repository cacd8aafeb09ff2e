// Our name and language for this application of Camunda's. What is not set here is theirs.
export default {
  app: {
    name: '利用者管理',
    vendor: '窓口'
  },
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  },
  disableWelcomeMessage: true,
  customScripts: ['../../../desk/rehearsal']
};
