/** The fields that the payloads of several event types share, in interfaces that these payloads inherit from. */
import { isObject, nameOf, objectAt, PAYLOAD_DEFINITIONS, read, textsAt, type Json, type JsonObject } from './json';

interface SharedFields {
	/** Of the interface. */
	readonly name: string;
	readonly description: string;
	readonly properties: JsonObject;
}

/** Which definitions belong together, by how their names begin: the first that fits. The others stay in their payloads. */
const INTERFACES = [
	{ name: 'PaymentFields', begin: [ 'payment_' ], description: 'Fields of a payment.' },
	{ name: 'MembershipFields', begin: [ 'membership_' ], description: 'Fields of a membership.' },
	{ name: 'CustomerFields', begin: [ 'customer_' ], description: 'Fields of a customer.' },
	{ name: 'BillingFields', begin: [ 'billing_', 'company_' ], description: 'Fields of a billing address.' },
	{ name: 'SiteFields', begin: [ 'site_id', 'site_url', 'site_name' ], description: 'Which site it is about.' },
	{ name: 'SiteDetails', begin: [ 'site_' ], description: 'More fields of a site.' },
] as const;

export function sharedFields(): SharedFields[] {
	const definitions = Object.entries( objectAt( read( PAYLOAD_DEFINITIONS ), '$defs' ) );
	return INTERFACES.map( ( { name, description } ) => ( {
		name,
		description,
		properties: Object.fromEntries( definitions.filter( ( [ field ] ) => interfaceOf( field ) === name ) ),
	} ) );
}

function interfaceOf( field: string ): string | undefined {
	return INTERFACES.find( ( { begin } ) => begin.some( ( start ) => field.startsWith( start ) ) )?.name;
}

/** The interfaces that a payload inherits from, and its schema without what they have. */
export function inherited( schema: JsonObject ): { bases: string[]; own: JsonObject } {
	const properties = objectAt( schema, 'properties' );
	const required = textsAt( schema, 'required' );
	const bases = sharedFields().flatMap( ( { name, properties: all } ) => {
		const taken = Object.keys( all ).filter( ( field ) => isTaken( field, properties[ field ] ) );
		const [ always, sometimes ] = [ true, false ].map( ( is ) =>
			taken.filter( ( field ) => required.includes( field ) === is )
		) as [ string[], string[] ];
		const part = ( fields: string[] ) => partOf( name, fields, Object.keys( all ).length );
		return [
			...( always.length === 0 ? [] : [ { name: part( always ), fields: always } ] ),
			...( sometimes.length === 0 ? [] : [ { name: `Partial< ${ part( sometimes ) } >`, fields: sometimes } ] ),
		];
	} );
	const gone = bases.flatMap( ( { fields } ) => fields );
	const left = ( name: string ) => ! gone.includes( name );
	return {
		bases: bases.map( ( { name } ) => name ),
		own: {
			...schema,
			properties: Object.fromEntries( Object.entries( properties ).filter( ( [ name ] ) => left( name ) ) ),
			required: required.filter( left ),
		},
	};
}

/** Whether a property is the shared one as it is: with a description of its own it would lose that. */
function isTaken( field: string, property: Json | undefined ): boolean {
	return (
		isObject( property ) &&
		Object.keys( property ).length === 1 &&
		nameOf( String( property[ '$ref' ] ?? '' ) ) === field
	);
}

function partOf( name: string, fields: readonly string[], all: number ): string {
	return fields.length === all ? name : `Pick< ${ name }, ${ fields.map( ( one ) => `'${ one }'` ).join( ' | ' ) } >`;
}
