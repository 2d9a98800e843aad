import { useState } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { CheckboxCards, RadioCards } from '../kit/choices.tsx';
import { CodeField } from '../kit/code-field.tsx';
import { ErrorSummary } from '../kit/error-summary.tsx';
import { Field } from '../kit/field.tsx';
import { PasswordField } from '../kit/password-field.tsx';
import { PicturePassword } from '../kit/picture-password.tsx';
import type { PictureId } from '../kit/pictures.tsx';
import { Select } from '../kit/select.tsx';
import type { GalleryPage } from './gallery-page.ts';

function Fields() {
  const [name, setName] = useState('');
  const [day, setDay] = useState('2012-03-14');
  const [note, setNote] = useState('');
  const [group, setGroup] = useState('');
  const [code, setCode] = useState('bx7kq4');
  return (
    <div class="k-stack">
      <Field
        label="Prénom"
        value={name}
        onInput={setName}
        autocomplete="given-name"
        hint="Comme dans la liste de la classe."
      />
      <Field label="Date de naissance" type="date" value={day} onInput={setDay} />
      <Field label="Énergie" value="12,5" onInput={() => undefined} unit="kWh" inputMode="decimal" />
      <Select
        label="Classe"
        value={group}
        onInput={setGroup}
        options={[
          { value: '4b', label: '4e B' },
          { value: '4c', label: '4e C' },
        ]}
      />
      <Field label="Une remarque" optional multiline value={note} onInput={setNote} />
      <Field label="Ne change pas" disabled value="0751234X" onInput={() => undefined} />
      <CodeField label="Code du parcours" value={code} onInput={setCode} />
    </div>
  );
}

function Errors() {
  const [email, setEmail] = useState('faure@exemple');
  const [code, setCode] = useState('BX7 KQ4 2W');
  return (
    <div class="k-stack">
      <ErrorSummary
        errors={[
          { field: 'email', message: 'L’adresse n’est pas complète.' },
          { field: 'code', message: 'Il manque un caractère au code.' },
        ]}
      />
      <Field
        id="email"
        label="Adresse électronique"
        type="email"
        value={email}
        onInput={setEmail}
        error="L’adresse n’est pas complète : il manque la fin, par exemple « .fr »."
      />
      <CodeField
        id="code"
        label="Code du parcours"
        value={code}
        onInput={setCode}
        error="Il manque un caractère : un code en a 9, celui-ci 8."
      />
      <Button look="signal">Continuer</Button>
    </div>
  );
}

function Choices() {
  const [one, setOne] = useState<string | undefined>('b');
  const [some, setSome] = useState<readonly string[]>(['a']);
  const options = [
    { id: 'a', label: 'Demander à l’assistant s’il est sûr de lui.' },
    {
      id: 'b',
      label: 'Chercher l’information dans une source indépendante et datée.',
      detail: 'Une encyclopédie, un journal, un site officiel.',
    },
    { id: 'c', label: 'La recopier : la phrase donne un nom, une date et un nombre précis.' },
  ];
  return (
    <div class="k-stack">
      <RadioCards legend="Une seule réponse" options={options} value={one} onChange={setOne} />
      <CheckboxCards legend="Plusieurs réponses possibles" options={options} value={some} onChange={setSome} />
      <RadioCards
        legend="Après la correction"
        options={options}
        value="c"
        onChange={setOne}
        disabled
        marks={{ b: 'yes', c: 'try' }}
      />
    </div>
  );
}

function Passwords() {
  const [current, setCurrent] = useState('');
  const [weak, setWeak] = useState('azerty2024');
  const [good, setGood] = useState('phare brume 7 galets');
  return (
    <div class="k-stack">
      <PasswordField label="Mot de passe" purpose="current" value={current} onInput={setCurrent} />
      <PasswordField
        label="Nouveau mot de passe"
        purpose="new"
        hint="10 caractères ou plus. Une phrase est un bon mot de passe."
        value={weak}
        onInput={setWeak}
      />
      <PasswordField label="Nouveau mot de passe" purpose="new" value={good} onInput={setGood} />
    </div>
  );
}

function Pictures() {
  const [chosen, choose] = useState<readonly PictureId[]>(['boat', 'moon']);
  return (
    <div class="k-stack">
      <h2>Inès, tes quatre images</h2>
      <PicturePassword label="Tes quatre images, dans l’ordre" value={chosen} onChange={choose} />
    </div>
  );
}

export const formPages: readonly GalleryPage[] = [
  { id: 'fields', title: { fr: 'Champs', en: 'Fields' }, group: 'forms', Draw: Fields },
  { id: 'errors', title: { fr: 'Erreurs', en: 'Errors' }, group: 'forms', Draw: Errors },
  { id: 'choices', title: { fr: 'Choix', en: 'Choices' }, group: 'forms', Draw: Choices },
  { id: 'passwords', title: { fr: 'Mots de passe', en: 'Passwords' }, group: 'forms', Draw: Passwords },
  {
    id: 'picture-password',
    title: { fr: 'Mot de passe en images', en: 'Picture password' },
    group: 'forms',
    Draw: Pictures,
  },
];
