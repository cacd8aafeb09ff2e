// Our name and language for this application of Camunda's. What is not set here is theirs.
export default {
  app: {
    name: '作業一覧',
    vendor: '窓口'
  },
  locales: {
    availableLocales: ['ja'],
    fallbackLocale: 'ja'
  },
  // 2026年6月9日(火) 8:30
  dateFormat: {
    normal: 'LLL',
    long: 'LLLL'
  },
  disableWelcomeMessage: true,
  customScripts: ['scripts/desk-form', '../../../desk/rehearsal'],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '選んだ作業を担当する'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '最初の一覧へ移動する'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '最初の作業へ移動する'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '入力画面の最初の欄へ移動する'
    }
  }
};
