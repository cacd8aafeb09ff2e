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
  links: [
    {
      label: '開庁日のカレンダー',
      href: '/clerk/calendar',
      description: '開庁日を見る・変える'
    }
  ],
  disableWelcomeMessage: true,
  customScripts: ['../../../desk/rehearsal']
};
