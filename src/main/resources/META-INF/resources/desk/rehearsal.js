// Says on Camunda's pages, as on ours, that this is a rehearsal.
fetch('/api/site')
  .then(answer => answer.json())
  .then(site => {
    if (site.rehearsal) {
      const notice = document.createElement('p');
      notice.className = 'mg-rehearsal';
      notice.textContent = 'これはリハーサル（練習）です';
      document.body.prepend(notice);
    }
  });
