import { eraseNotes } from '#domains/workshops/server/erase-notes.ts';
import { eraseComments } from './erase-comments.ts';
import { defineJob, nothing } from '#platform/server/jobs/job.ts';

/** Every hour: the notes of boards go on the day that publication set, and what reviewers said when its time is up. */
export const eraseNotesOnTime = defineJob({
  name: 'harvest:erase-notes',
  told: nothing,
  cron: '37 * * * *',
  run: async (app) => {
    const workshops = await eraseNotes(app.db, app.now());
    await eraseComments(app.db, app.now());
    if (workshops > 0) app.log.info({ workshops }, 'notes of workshops erased on time');
  },
});
