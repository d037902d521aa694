/** The inbox's page. It is complete without JavaScript; the script only refreshes and clears it. */
import type { ReceivedRequest, RequestLog } from './log';
import { prettyJson } from './pretty-json';

const SHOWN_REQUESTS = 100;
const SHOWN_CHARACTERS = 20_000;

export function inboxPage( log: RequestLog ): string {
	const kept = log.all().length;
	const shown = log.newest( SHOWN_REQUESTS );
	const items = shown.map( ( { number, request } ) => item( number, request ) );
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${ kept === 0 ? '' : `(${ kept }) ` }Inbox</title>
<style>${ STYLE }</style>
</head>
<body>
<header>
	<div>
		<h1>Inbox</h1>
		<p id="summary" role="status" tabindex="-1">${ summary( kept, shown.length, log.dropped ) }</p>
	</div>
	<button id="clear" type="button"${ kept === 0 ? ' hidden' : '' }>Clear</button>
</header>
<main>
<p id="problem" role="alert" hidden>The inbox does not respond. Is <code>npm start</code> still running? This page keeps trying.</p>
<p id="empty"${ kept === 0 ? '' : ' hidden' }>Nothing has arrived yet. Send webhooks to any path here, for example <code id="example">/orders</code>; requests appear here automatically.<br>
Add <code>?status=503</code>, <code>delay=2000</code> (milliseconds) or <code>retry-after=7</code> to the URL to choose the response. <a href="/requests">/requests</a> is the same list as JSON.</p>
<ol id="list" aria-label="Received requests, newest first">${ items.join( '' ) }</ol>
</main>
<script>${ SCRIPT }</script>
</body>
</html>
`;
}

function summary( kept: number, shown: number, dropped: number ): string {
	const parts = [ kept === 1 ? '1 request' : `${ kept } requests` ];
	if ( shown < kept ) {
		parts.push( `the newest ${ shown } are shown` );
	}
	if ( dropped > 0 ) {
		parts.push( `${ dropped } older ${ dropped === 1 ? 'one was' : 'ones were' } dropped to save memory` );
	}
	return `${ parts.join( '; ' ) }.`;
}

function item( number: number, request: ReceivedRequest ): string {
	const time = new Date( request.receivedAt ).toLocaleTimeString( 'en-GB' );
	const headers = Object.entries( request.headers ).map(
		( [ name, value ] ) => `<dt>${ escape( name ) }</dt><dd>${ escape( value ) }</dd>`
	);
	return `
<li data-key="${ request.receivedAt } ${ number }">
	<h2>${ escape( request.method ) } ${ escape( request.path ) }</h2>
	<p><time datetime="${ request.receivedAt }" title="${ request.receivedAt }">${ time }</time> · no. ${ number }</p>
	<details><summary>${ headers.length } headers</summary><dl>${ headers.join( '' ) }</dl></details>
	${ body( request.body ) }
</li>`;
}

function body( text: string ): string {
	if ( text === '' ) {
		return '<p>No body.</p>';
	}
	// Formatting ten megabytes to show a fraction of them would stall the inbox.
	const pretty = text.length > SHOWN_CHARACTERS * 10 ? text : prettyJson( text );
	const note =
		pretty.length > SHOWN_CHARACTERS
			? `<p>The first ${ SHOWN_CHARACTERS.toLocaleString( 'en' ) } characters are shown; all of it is in <a href="/requests">/requests</a>.</p>`
			: '';
	return `<pre tabindex="0" aria-label="Body">${ escape( pretty.slice( 0, SHOWN_CHARACTERS ) ) }</pre>${ note }`;
}

function escape( text: string ): string {
	return text.replace( /[&<>"']/g, ( character ) => `&#${ character.charCodeAt( 0 ) };` );
}

const STYLE = `
:root { color-scheme: light dark; --line: #8884; --soft: #8881; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; }
header { display: flex; gap: 1rem; align-items: start; justify-content: space-between; }
h1 { margin: 0; font-size: 1.5rem; }
h2 { margin: 0; font-size: 1rem; font-weight: 600; overflow-wrap: anywhere; }
p { margin: .25rem 0; }
[hidden] { display: none; }
button { font: inherit; min-height: 2.75rem; padding: 0 1rem; cursor: pointer; }
ol { list-style: none; margin: 1rem 0; padding: 0; }
li { border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; margin-bottom: 1rem; }
summary { cursor: pointer; padding: .5rem 0; }
dl { margin: 0 0 .5rem; display: grid; grid-template-columns: fit-content(40%) 1fr; gap: .125rem 1rem; font: .875rem/1.5 ui-monospace, monospace; }
dt, dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
dt { font-weight: 600; }
pre { margin: 0; padding: .75rem; background: var(--soft); overflow: auto; max-height: 30rem; font: .875rem/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
code { background: var(--soft); padding: 0 .25rem; overflow-wrap: anywhere; }
#empty { margin-top: 2rem; }
#problem { border: 1px solid; padding: .5rem 1rem; }
`;

/** Merges items one by one, so that what a person has opened, focused or selected stays as it is. */
const SCRIPT = `
const byId = ( id ) => document.getElementById( id );
byId( 'example' ).textContent = location.origin + '/orders';
let etag = '';

async function refresh() {
	try {
		const response = await fetch( '/', { headers: { 'if-none-match': etag }, cache: 'no-store' } );
		byId( 'problem' ).hidden = true;
		if ( response.status === 200 ) {
			etag = response.headers.get( 'etag' );
			merge( new DOMParser().parseFromString( await response.text(), 'text/html' ) );
		}
	} catch {
		byId( 'problem' ).hidden = false;
	}
}

function merge( fresh ) {
	const list = byId( 'list' );
	const present = new Map( [ ...list.children ].map( ( item ) => [ item.dataset.key, item ] ) );
	const wanted = [ ...fresh.getElementById( 'list' ).children ];
	const keys = new Set( wanted.map( ( item ) => item.dataset.key ) );
	present.forEach( ( item, key ) => keys.has( key ) || item.remove() );
	list.prepend( ...wanted.filter( ( item ) => ! present.has( item.dataset.key ) ) );
	for ( const id of [ 'empty', 'clear' ] ) {
		byId( id ).hidden = fresh.getElementById( id ).hidden;
	}
	if ( byId( 'summary' ).textContent !== fresh.getElementById( 'summary' ).textContent ) {
		byId( 'summary' ).textContent = fresh.getElementById( 'summary' ).textContent;
	}
	document.title = fresh.title;
}

byId( 'clear' ).addEventListener( 'click', async () => {
	await fetch( '/requests', { method: 'DELETE' } ).catch( () => undefined );
	await refresh();
	byId( 'summary' ).focus(); // The button disappears, and the focus must not go with it.
} );

setInterval( () => document.hidden || refresh(), 1000 );
`;
