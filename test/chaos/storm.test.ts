/** Workers are killed, the database goes away, receivers misbehave: and then all has arrived. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { isLong } from './support/length';
import {
	changedOnTheWay,
	duplicates,
	importunate,
	lostThoughRecorded,
	needlessDuplicates,
	neverArrived,
	notDelivered,
	stillClaimed,
	wrongLogs,
} from './support/proof';
import { seed } from './support/random';
import type { Deed } from './support/receivers';
import { storm, type Aftermath, type Plan } from './support/storm';

const SHORT: Plan = {
	seed: seed(),
	requests: 2000,
	kills: 12,
	outages: 2,
	seconds: 60,
	workers: 3,
	eventsPerSecond: 25,
	realLeases: false,
	calmSeconds: 60,
};

const LONG: Plan = {
	...SHORT,
	requests: 20_000,
	kills: 150,
	outages: 12,
	seconds: 900,
	workers: 4,
	realLeases: true,
	calmSeconds: 300,
};

const DEEDS: readonly Deed[] = [ 'answered', 'asked to wait', 'reset', 'answered half', 'hung', 'flooded' ];

const plan = isLong ? LONG : SHORT;
let after: Aftermath;

before( async () => {
	after = await storm( plan );
	console.log(
		`# seed ${ plan.seed }: ${ after.events.size } events, ${ after.deliveries.length } deliveries, ` +
			`${ after.attempts.length } attempts, ${ after.receptions.length } requests, ${ after.kills.length } workers killed, ` +
			`${ after.outages.length } outages, ${ duplicates( after ) } requests sent again, ` +
			`${ after.receptions.filter( ( { at } ) => at < after.calmAt ).length } before all was well, ` +
			`${ after.recorded.filter( ( id ) => id === 'lost' ).length } events lost and told`
	);
} );

const none = ( found: readonly string[] ): void =>
	assert.equal(
		found.length,
		0,
		`${ found.length } with seed ${ plan.seed }:\n${ found.slice( 0, 20 ).join( '\n' ) }`
	);

test( 'there was a storm', () => {
	const meanwhile = after.receptions.filter( ( { at } ) => at < after.calmAt );
	assert.ok( meanwhile.length >= plan.requests / 2, `${ meanwhile.length } requests arrived while it lasted` );
	assert.ok( after.kills.length >= plan.kills / 2, `${ after.kills.length } workers were killed` );
	assert.equal( after.outages.length, plan.outages );
	none( DEEDS.filter( ( deed ) => ! meanwhile.some( ( { did } ) => did === deed ) ) );
} );

test( 'an event whose caller got an id is kept', () => none( lostThoughRecorded( after ) ) );

test( 'each event arrives at each webhook', () => none( neverArrived( after ) ) );

test( 'each event has a position', () => assert.equal( after.eventsWithoutPosition, 0 ) );

test( 'each delivery ends as delivered', () => none( notDelivered( after ) ) );

test( 'no delivery stays claimed', () => none( stillClaimed( after ) ) );

test( 'the log has each attempt once, and the last one arrived', () => none( wrongLogs( after ) ) );

test( 'only deliveries that a killed process, a lost database or a broken connection left unsaved are sent again', () =>
	none( needlessDuplicates( after ) ) );

test( 'what is sent again has the same id and the same bytes', () => none( changedOnTheWay( after ) ) );

test( 'a receiver that asks to wait gets no requests for that long', () => none( importunate( after ) ) );
