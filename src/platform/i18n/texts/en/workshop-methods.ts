import type { WorkshopMethodTexts } from '../da/workshop-methods.ts';

export const workshopMethods: WorkshopMethodTexts = {
  case: {
    name: 'Case, challenge, recommendations',
    about:
      'Somebody who has tried it tells the story and puts one question. The group answers with recommendations that others can use.',
    stem: 'If you want to do something like it, see to it that:',
    phases: {
      case: [
        'The case',
        'Whoever brings the case talks for ten minutes: What did you do? What worked? Where are you stuck? The rest of us listen. At the end we read the challenge aloud together.',
      ],
      ask: [
        'Ask',
        'Only questions that help us understand the case. Advice has to wait a little. A short answer to each question will do.',
      ],
      alone: [
        'Write by yourself',
        'Sit quietly and write. One thought on each note, short enough to be read from a distance. What would you do? What should one look out for? When you see a note you agree with, say “me too” instead of writing it again.',
      ],
      share: [
        'Share at the table',
        'Go round the table. Everybody reads one note aloud and says why it matters. Only when all have spoken do you talk freely. New thoughts get new notes.',
      ],
      gather: [
        'Gather what belongs together',
        'Put notes that point the same way in a pile, and name the pile in a few words. A note may well stay alone.',
      ],
      choose: [
        'Choose what matters most',
        'Put your dots where you think they make the greatest difference. Several on the same thing are fine. Nobody talks meanwhile.',
      ],
      recommend: [
        'Write the recommendations',
        'Take the piles with most dots. Turn each into a recommendation: first a line of keywords, then a few sentences on what one actually does. Read the opening line aloud before each; you will hear whether it holds.',
      ],
      handOver: [
        'Hand them over',
        'Read the recommendations to whoever brought the case. What can you use? What will you do first when you are home? We end with a round: what do you take with you yourself?',
      ],
    },
  },
  world_cafe: {
    name: 'World café',
    about:
      'Small tables, three rounds. A host stays at each table; the others travel on and take the thoughts with them.',
    stem: 'After all the conversations we recommend that:',
    phases: {
      welcome: [
        'Welcome to the café',
        'Find a table for four or five. Choose a host who stays through all rounds. The host welcomes people, says briefly what was said before, and sees to it that everybody gets a word in.',
      ],
      first: [
        'First round',
        'Talk about the question from what you have seen yourselves. Write as you go: notes, lines, half sentences. All of it counts.',
      ],
      second: [
        'Second round',
        'Everybody except the host finds a new table, preferably each a different one. The host takes two minutes to say what the table talked about. Tell what you bring from yours. Build on it.',
      ],
      third: [
        'Third round',
        'Change tables one last time, or go home to the first. Look for patterns: what comes up again and again? What has nobody said yet?',
      ],
      harvest: [
        'Harvest at the tables',
        'The host gathers the notes in piles together with the table. Name each pile. Three piles are enough.',
      ],
      recommend: [
        'What we take with us',
        'Each table writes one or two recommendations: a line of keywords and a few sentences. The hosts read them aloud. What stands there twice is put together.',
      ],
    },
  },
  open_space: {
    name: 'Open space',
    about:
      'Participants make the agenda themselves in a marketplace, and go where they can learn or contribute.',
    stem: 'From our conversations we recommend that:',
    phases: {
      open: [
        'We open',
        'Sit in a circle. Here is the question, and here are the rules: whoever comes is the right person. It begins when it begins, and it is over when it is over. If you can neither learn nor contribute where you are, move on.',
      ],
      market: [
        'The marketplace',
        'If something is on your mind, write it as a heading on a note, stand up, and say in two sentences what you want to talk about. Whoever proposes a conversation also holds it.',
      ],
      plan: [
        'We make the plan',
        'Put topics that are alike together, if those who proposed them agree. Put dots on those you want to join. Then we spread the topics over tables and two rounds.',
      ],
      first: [
        'First conversations',
        'Whoever proposed the topic welcomes people and writes, or finds somebody who does. Write down what is worth keeping while it is said.',
      ],
      second: [
        'Second conversations',
        'New topics, new people. You may still move on whenever you like. Remember to write.',
      ],
      recommend: [
        'From each conversation',
        'Each group writes at least one recommendation: a line of keywords, and a few sentences on who should do what.',
      ],
      close: [
        'We close',
        'Back in the circle. The word goes round, and each says one thing: what will you do tomorrow? It is fine to pass.',
      ],
    },
  },
  future_workshop: {
    name: 'Future workshop',
    about:
      'First the critique, then the dream, then the way there. Good where something is stuck and everybody knows it.',
    stem: 'To get from dream to reality we recommend that:',
    phases: {
      prepare: [
        'How we work',
        'Three steps: critique, vision, realisation. We take one at a time and do not mix them. Everything is written down, and nobody has to defend themselves.',
      ],
      critique: [
        'Critique',
        'What is wrong with how things are? Write short notes, one thing on each. We do not discuss whether it is true, and we do not look for solutions yet.',
      ],
      gatherCritique: [
        'Gather the critique',
        'Put what is alike in piles and name them. Put your dots on the critique you most want to be rid of.',
      ],
      vision: [
        'Vision',
        'Now everything is possible. There is money, time and will enough. What does it look like in five years, when it has become really good? Turn the critique on its head if you like. Nobody may say “that cannot be done”.',
      ],
      gatherVision: [
        'Gather the visions',
        'Find the dreams that belong together. Give each pile a name that makes you want to go there. Choose with dots.',
      ],
      realise: [
        'Realisation',
        'Back to reality. What of the dream can begin now? Who has to be part of it, what stands in the way, and what is the first step? Write it down.',
      ],
      recommend: [
        'Write the recommendations',
        'Turn the first steps into recommendations: a line of keywords, and a few sentences on who does what, and how one will see that it works.',
      ],
    },
  },
  one_two_four_all: {
    name: '1-2-4-all',
    about:
      'Alone, in twos, in fours, all together. Quick, and everybody has time to think before anybody talks.',
    stem: 'What we can all stand behind is that:',
    phases: {
      question: ['The question', 'Read the question aloud. If a word is unclear to anybody, ask now.'],
      one: ['1: Alone', 'Quite silent. Write the first thing you think of, and then the next.'],
      two: ['2: In twos', 'Tell each other what you wrote. What gets better when you put it together?'],
      four: [
        '4: In fours',
        'Two pairs meet. What is the same? What differs? Choose what all four of you stand behind, and write it on notes.',
      ],
      all: [
        'All',
        'Each group says one thing that stood out. We gather what belongs together while you talk.',
      ],
      recommend: [
        'Write it down',
        'Turn what we agree on into recommendations: a line of keywords and a few sentences.',
      ],
    },
  },
  dot_voting: {
    name: 'Dot voting',
    about: 'When there are many proposals and you have to go on with a few.',
    stem: 'What matters most is that:',
    phases: {
      proposals: [
        'What we choose between',
        'Read the question aloud, and the proposals there are. Agree on what a dot means: is it the most important, the easiest, or the first?',
      ],
      write: ['Write proposals', 'If something is missing, write it now. One proposal on each note.'],
      gather: ['Gather the same', 'Put proposals that are the same together, so that dots are not split.'],
      choose: [
        'Put your dots',
        'Everybody puts their dots without talking. You may spread them or put all on one proposal.',
      ],
      look: [
        'Look at it',
        'What got many dots, and what got none? Does anything surprise you? If somebody cannot live with the result, we hear why.',
      ],
      recommend: [
        'Write the recommendations',
        'Turn the proposals with most dots into recommendations: a line of keywords and a few sentences.',
      ],
    },
  },
};
