// Our name and language for this application of Camunda's; see docs/adr for what is ours and what is theirs.
export default {
  app: {
    name: '業務の状況',
    vendor: '窓口'
  },
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  },
  disableWelcomeMessage: true
};
