/** An invented class, for eyes only. */
export const pupils = [
  { name: 'Adam B.', where: 'Diagnostic · question 6', minutes: 6, done: 0.45 },
  { name: 'Aïcha D.', where: 'Module 3 · S’exercer', minutes: 14, done: 0.52 },
  { name: 'Alix R.', where: 'Diagnostic · question 6', minutes: 5, done: 0.3 },
  { name: 'Aminata S.', where: 'Bloquée depuis 3 min · question 5', minutes: 12, done: 0.64 },
  { name: 'Arthur P.', where: 'Module 3 · S’exercer', minutes: 15, done: 0.7 },
  { name: 'Camille L.', where: 'Diagnostic · question 6', minutes: 7, done: 0.38 },
  { name: 'Élif K.', where: 'Diagnostic · question 6', minutes: 4, done: 0.22 },
  { name: 'Enzo G.', where: 'Hors ligne, réponses gardées', minutes: 13, done: 0.64 },
  { name: 'Fatou N.', where: 'Module 3 · S’exercer', minutes: 17, done: 0.78 },
  { name: 'Léo W.', where: 'Bloqué depuis 3 min · question 5', minutes: 11, done: 0.58 },
  { name: 'Rose B.', where: 'A terminé', minutes: 29, done: 1 },
  { name: 'Zoé X.', where: 'Diagnostic · question 6', minutes: 6, done: 0.38 },
] as const;

export const themes = [
  { id: 'define', label: 'Définir une IA', stack: { shown: 26, uncertain: 2, notYet: 1 } },
  { id: 'next-word', label: 'Mot suivant', stack: { shown: 15, uncertain: 7, notYet: 6 } },
  { id: 'sure', label: 'Erreurs sûres d’elles', stack: { shown: 8, uncertain: 6, notYet: 14 } },
  { id: 'data', label: 'Données apprises', stack: { shown: 10, uncertain: 11, notYet: 7 } },
  { id: 'check', label: 'Vérifier', stack: { shown: 17, uncertain: 6, notYet: 5 } },
  { id: 'cost', label: 'Coût d’une réponse', stack: { shown: 22, uncertain: 3, notYet: 2 } },
  { id: 'none', label: 'Pas encore évalué', stack: { shown: 0, uncertain: 0, notYet: 0 } },
] as const;
