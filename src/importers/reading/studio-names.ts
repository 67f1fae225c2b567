import type { DayTableForm } from './day-table.ts';
import { headerName } from './opened.ts';

// The names of YouTube Studio in English, German, Brazilian Portuguese and Spanish.

const named = (names: string) => names.split(',').map(headerName);

/** A row a day. `Subscribers` is by how much they changed, and can be negative. */
export const studioDays: DayTableForm = {
  date: ['Date', 'Datum', 'Data', 'Fecha'],
  columns: [
    { target: 'change', names: ['Subscribers', 'Abonnenten', 'Inscritos', 'Suscriptores'] },
    { target: 'gained', names: ['Subscribers gained', 'Inscritos ganhos', 'Suscriptores ganados'] },
    { target: 'lost', names: ['Subscribers lost', 'Inscritos perdidos', 'Suscriptores perdidos'] },
    { target: 'views', names: ['Views', 'Aufrufe', 'Visualizações', 'Visualizaciones', 'Vistas'] },
    { target: 'impressions', names: ['Impressions', 'Impressionen', 'Impressões', 'Impresiones'] },
    {
      target: 'reach',
      names: ['Unique viewers', 'Einzelne Zuschauer', 'Espectadores únicos', 'Usuarios únicos'],
    },
    { target: 'likes', names: ['Likes', 'Marcações "Gostei"', 'Me gusta'] },
    { target: 'comments', names: ['Comments added', 'Comments', 'Kommentare', 'Comentários'] },
    { target: 'shares', names: ['Shares', 'Geteilte Inhalte', 'Compartilhamentos'] },
  ],
};

/** What no other table has. */
export const studioWords: ReadonlySet<string> = new Set(
  named(
    `Watch time (hours),Wiedergabezeit (Stunden),Tempo de exibição (horas),Tiempo de visualización (horas),Average view duration,
    Average percentage viewed (%),Durchschnittliche Wiedergabedauer,Duração média da visualização,
    Duración media de las visualizaciones,Impressions click-through rate (%),Klickrate der Impressionen (%),
    Taxa de cliques de impressões (%),Porcentaje de clics de las impresiones (%),Video publish time,
    Veröffentlichungszeitpunkt des Videos,Horário de publicação do vídeo,Hora de publicación del vídeo,Unique viewers,
    Espectadores únicos,Subscription status,Viewer age,Viewer gender,Idade do espectador,Gênero do espectador,
    Alter der Zuschauer,Geschlecht der Zuschauer,Edad del espectador,Género del espectador,Sexo del espectador`,
  ),
);

/** A row a video, or a row a day and video. Studio's charts hold the best videos alone. */
export const videoNames: ReadonlySet<string> = new Set(
  named(
    'Content,Video,Videos,Conteúdo,Contenido,Video title,Videotitel,Título do vídeo,Título del vídeo',
  ),
);

/** What divides a day into parts that are all there. */
export const wholeParts: ReadonlySet<string> = new Set(named('Subscription status,Device type'));

const ages = named('Viewer age,Idade do espectador,Alter der Zuschauer,Edad del espectador');
const genders = named(
  'Viewer gender,Gênero do espectador,Geschlecht der Zuschauer,Género del espectador,Sexo del espectador',
);

/** Of whom a row tells. */
export const audienceKinds: ReadonlyMap<string, 'age' | 'gender'> = new Map([
  ...ages.map((name): [string, 'age'] => [name, 'age']),
  ...genders.map((name): [string, 'gender'] => [name, 'gender']),
]);

/** Where viewers are; the cells hold ISO codes. */
export const geographyNames: ReadonlySet<string> = new Set(
  named('Geography,Geografie,Geografia,Geografía,Região geográfica'),
);

export const viewShares: readonly string[] = named(
  'Views (%),Visualizações (%),Aufrufe (%),Visualizaciones (%)',
);
