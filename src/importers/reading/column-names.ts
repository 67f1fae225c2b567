import type { Target } from '../format.ts';

/** What a header is compared as: small letters and digits, one space between words. `TotalSubscribers` is two words. */
export function comparable(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\uFEFF]/g, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Names under which exports and spreadsheets keep a column, best first. Compared by `comparable`. */
const names: Record<Target, string> = {
  date: `date, day, datum, tag, fecha, día, dia, data, jour, giorno, dag, dzień, dato, päivä, päivämäärä, dátum, tarih, gün, дата,
    день, ημερομηνία, التاريخ, תאריך, तारीख, วันที่, ngày, tanggal, 日期, 日付, 日, 날짜, timestamp, date time, datetime, time, fetched at,
    recorded at, measured at, captured at, month, monat, mes, mês, mois`,
  followers: `followers, total followers, follower count, followers count, followers total, number of followers, follower,
    subscribers, total subscribers, subscriber count, subscribers count, subs, members, total members, member count, fans, stars,
    abonnenten, follower gesamt, abonnenten gesamt, abonnés, nombre d abonnés, seguidores, total de seguidores, suscriptores,
    inscritos, iscritti, seguaci, volgers, abonnees, följare, følgere, seuraajat, obserwujący, subskrybenci, sledující, követők,
    urmăritori, takipçi, takipçi sayısı, takipçiler, abone, подписчики, підписники, последователи, ακόλουθοι, متابعون, المتابعون,
    עוקבים, फ़ॉलोअर, pengikut, người theo dõi, ผู้ติดตาม, フォロワー, フォロワー数, 登録者数, チャンネル登録者数, チャンネル登録者, 粉丝, 粉丝数, 粉絲,
    关注者, 追蹤者, 팔로워, 팔로워 수, 구독자, 구독자 수`,
  change:
    'net growth, net followers, net new followers, net follower growth, net subscribers, follower change, followers change',
  following: `following, following count, friends, friends count, accounts followed, folge ich, abonnements, siguiendo, seguindo,
    seguiti, フォロー中, フォロー数, 关注, 팔로잉`,
  gained: `gained, new followers, new follows, followers gained, subscribers gained, new subscribers, follows, neue follower,
    neue abonnenten, nouveaux abonnés, nuevos seguidores, nuevos suscriptores, novos seguidores, novos inscritos, nuovi follower,
    新しいフォロワー, 新增粉丝, 새 팔로워`,
  lost: `lost, unfollows, unfollowers, lost followers, followers lost, subscribers lost, unsubscribes, unsubscribed, verlorene follower,
    abonnés perdus, seguidores perdidos, deixar de seguir, follower persi`,
  posts: `posts, posts published, tweets, tweets published, create post, post count, published posts, beiträge, publications,
    publicaciones, publicações, criar post, post pubblicati, gabs, 投稿数, 게시물`,
  impressions: `impressions, total impressions, tweet impressions, post impressions, impressions total, impressionen, impresiones,
    impressões, impressioni, weergaven, wyświetlenia, показы, インプレッション, インプレッション数, 展示次数, 노출수`,
  reach: `reach, reached audience, accounts reached, total reach, unique impressions, reichweite, portée, alcance, copertura, bereik,
    zasięg, охват, リーチ, 도달`,
  reach_from_shares: 'reach from shares',
  views: `views, video views, total views, view count, plays, aufrufe, videoaufrufe, vues, vistas, visualizaciones,
    downloads, daily downloads, reproducciones, visualizações, visualizzazioni, просмотры, 視聴回数, 再生回数, 播放量, 조회수`,
  sent: `sent, delivered, deliveries, successful deliveries, emails delivered, emails sent, recipients, total recipients, zugestellt, empfänger,
    destinataires, entregados, destinatarios, entregues, destinatari, consegnate, bezorgd, ontvangers`,
  opens: `unique opens, opens, opened, unique opened, emails opened, unique email opens, geöffnet, öffnungen, ouvertures, aperturas, aberturas, aperture,
    geopend`,
  likes: `likes, like count, favorites, favourites, reactions, reactions total, gefällt mir, gefällt mir angaben, j aime,
    me gusta, curtidas, mi piace, vind ik leuks, polubienia, лайки, いいね, いいね数, 点赞, 좋아요`,
  comments: `comments, replies, comment count, comments total, kommentare, antworten, commentaires, réponses, comentarios,
    respuestas, comentários, respostas, commenti, risposte, reacties, komentarze, комментарии, コメント, 返信, 评论, 댓글`,
  shares: `shares, share, reposts, retweets, quotes, quote tweets, quote posts, reblogs, share count, reposts total, geteilte inhalte, geteilt, partages, veces compartido,
    compartidos, compartilhamentos, condivisioni, udostępnienia, репосты, シェア, リポスト, 分享, 공유`,
  saves: `saves, bookmarks, saved, gespeichert, enregistrements, guardados, itens salvos, salvamentos, salvataggi, zapisane,
    保存, 保存数, ブックマーク, 收藏, 저장`,
  clicks: `clicks, link clicks, url clicks, clicks total, klicks, linkklicks, unique clicks, clics, clics en el enlace, cliques, clic, kliknięcia,
    клики, リンクのクリック数, 点击, 클릭`,
  interactions: `interactions, engagements, total engagements, content interactions, interaktionen, interacciones, interações, engajamentos,
    interactions totales`,
  profile_visits: `profile visits, profile views, page visits, profile visits total, profilbesuche, visitas al perfil, visitas ao perfil,
    visites du profil, visite al profilo`,
};

const ranks = new Map<string, { column: Target; rank: number }>();
for (const [column, list] of Object.entries(names)) {
  list.split(',').forEach((name, rank) => {
    const key = comparable(name);
    if (!ranks.has(key)) ranks.set(key, { column: column as Target, rank });
  });
}

/** What a header means where it is one of the known names; a lower rank is a surer name. */
export function meaningOf(header: string): { column: Target; rank: number } | null {
  return ranks.get(comparable(header)) ?? null;
}

/**
 * Names under which one export keeps how many there are, and another by how many they changed that day: `Subscribers` is a count with trackers and
 * the net change in YouTube Studio, `Total followers` a count in spreadsheets and a day's gain with LinkedIn.
 */
const ambiguousNames = new Set(
  `subscribers, subscriber, subs, total followers, abonnenten, abonnés, suscriptores, inscritos, iscritti, abonnees, aboneler, abone,
    prenumeranter, abonnenter, tilaajat, subskrybenci, odběratelé, feliratkozók, abonați, subskrypcje, подписчики, підписники, συνδρομητές, مشتركون, המנויים,
    pelanggan, người đăng ký, ผู้ติดตาม, チャンネル登録者, 订阅者, 訂閱人數, 구독자`
    .split(',')
    .map(comparable),
);

/** True where the name of a column of followers alone does not tell a count from a change. */
export const isAmbiguousName = (header: string): boolean => ambiguousNames.has(comparable(header));

/** True where a column of what happens in a day may also be the running total of all days: `total_views`, `viewCount`. */
export const isTotalName = (header: string): boolean =>
  /^(?:total|all time|lifetime|cumulative)\b|\b(?:total|count)$/.test(comparable(header));

const totals = new Set(
  `total, totals, grand total, sum, gesamt, insgesamt, summe, total général, totale, totaal, totalt, suma, razem, łącznie, celkem, összesen, toplam,
    итого, всего, σύνολο, סה כ, الإجمالي, jumlah, tổng, รวม, 合計, 总计, 總計, 합계`
    .split(',')
    .map(comparable),
);

/** True for what stands in the place of a date where a row holds the totals. */
export const isTotal = (cell: string): boolean => totals.has(comparable(cell));
