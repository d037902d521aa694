import type { CustomAction } from '../../types/rest.generated';

export type Field = CustomAction[ 'fields' ][ number ];

export type FieldType = Field[ 'type' ];

export type Scalar = string | number | boolean | null;

/** A part of the arguments that an action was fired with, as the server describes it. */
export interface ArgumentNode {
	readonly key: string;
	readonly type: FieldType | 'null' | 'secret';
	/** Of an object. */
	readonly class: string | null;
	readonly value: Scalar;
	/** Something is left out. */
	readonly more: boolean;
	readonly parts: readonly ArgumentNode[];
}

export type Value = Scalar | Value[] | { [ key: string ]: Value };

const MAX_PARTS_OF_PATH = 8;

/** Null if it can't be told where it is: its name has a dot. */
export function pathOf( parent: string | null, node: ArgumentNode, isArgument: boolean ): string | null {
	if ( isArgument ) {
		return node.key;
	}
	if ( parent === null || node.key === '' || node.key.includes( '.' ) ) {
		return null;
	}
	const path = `${ parent }.${ node.key }`;
	return path.split( '.' ).length > MAX_PARTS_OF_PATH ? null : path;
}

/** Secrets are never sent, so they can't be chosen. */
export function mayBeChosen( node: ArgumentNode ): boolean {
	return node.type !== 'secret';
}

/** What the sample has at a path; undefined if it has nothing there. */
export function valueAt( nodes: readonly ArgumentNode[], path: string ): Value | undefined {
	const node = nodeAt( nodes, path.split( '.' ) );
	return node === undefined ? undefined : valueOf( node );
}

function nodeAt( nodes: readonly ArgumentNode[], [ key, ...rest ]: readonly string[] ): ArgumentNode | undefined {
	const node = nodes.find( ( one ) => one.key === key );
	return node === undefined || rest.length === 0 ? node : nodeAt( node.parts, rest );
}

export function valueOf( node: ArgumentNode ): Value {
	const parts = node.parts.filter( mayBeChosen );
	if ( node.type === 'array' ) {
		return parts.map( valueOf );
	}
	return node.type === 'object'
		? Object.fromEntries( parts.map( ( part ) => [ part.key, valueOf( part ) ] ) )
		: node.value;
}

/** What tells of a person, by its name. */
const PERSONAL =
	/(e?mail|first_?name|last_?name|full_?name|display_?name|user|customer|author|login|phone|address|street|city|zip|postcode|birth|(^|_)ip($|_))/i;

/** A field for a part of the arguments, with a name that no other field has. */
export function suggestedField( path: string, node: ArgumentNode, others: readonly Field[] ): Field {
	const taken = others.map( ( field ) => field.name.toLowerCase() );
	return {
		name: nameFor( path, taken ),
		from: path,
		type: node.type === 'null' || node.type === 'secret' ? 'string' : node.type,
		personal: PERSONAL.test( path ),
		example: valueOf( node ),
	};
}

/** From its last parts: billing.email becomes email, or billing_email if there is one. */
function nameFor( path: string, taken: readonly string[] ): string {
	const parts = path.split( '.' ).slice( 1 ).map( plain ).filter( Boolean );
	const candidates = parts.map( ( _, index ) => parts.slice( -1 - index ).join( '_' ) );
	const base = candidates.length === 0 ? [ `argument_${ path.split( '.' )[ 0 ] }` ] : candidates;
	const free = base.map( startingWithLetter ).find( ( name ) => ! taken.includes( name.toLowerCase() ) );
	return free ?? numbered( startingWithLetter( base.at( -1 ) ?? 'field' ), taken );
}

function numbered( name: string, taken: readonly string[] ): string {
	let n = 2;
	while ( taken.includes( `${ name }_${ n }`.toLowerCase() ) ) {
		n++;
	}
	return `${ name }_${ n }`;
}

function plain( part: string ): string {
	const words = part.replace( /([a-z0-9])([A-Z])/g, '$1_$2' ).replace( /[^A-Za-z0-9]+/g, '_' );
	return words.replace( /^_+|_+$/g, '' ).toLowerCase();
}

function startingWithLetter( name: string ): string {
	return ( /^[a-z]/.test( name ) ? name : `value_${ name }` ).slice( 0, 60 );
}

/** What a receiver would get for a sample: as the server casts values, but without inventing people. */
export function payloadOf( fields: readonly Field[], nodes: readonly ArgumentNode[] ): { [ name: string ]: Value } {
	return Object.fromEntries(
		fields.map( ( field ) => {
			const seen = valueAt( nodes, field.from );
			return [ field.name, CASTS[ field.type ]( seen === undefined ? ( field.example as Value ) : seen ) ];
		} )
	);
}

const TRUTHS = new Map( [
	...[ 'true', '1', 'yes' ].map( ( word ) => [ word, true ] as const ),
	...[ 'false', '0', 'no', '' ].map( ( word ) => [ word, false ] as const ),
] );

const CASTS: Readonly< Record< FieldType, ( value: Value ) => Value > > = {
	string: ( value ) => ( typeof value === 'object' ? null : String( value ) ),
	integer: ( value ) => ( Number.isSafeInteger( numberOf( value ) ) ? numberOf( value ) : null ),
	number: numberOf,
	boolean: truthOf,
	array: ( value ) => ( typeof value === 'object' && value !== null ? Object.values( value ) : null ),
	object: ( value ) => ( typeof value === 'object' && value !== null ? { ...( value as object ) } : null ),
};

function numberOf( value: Value ): number | null {
	const number = typeof value === 'string' && value.trim() === '' ? NaN : Number( value ?? NaN );
	return typeof value === 'object' || ! Number.isFinite( number ) ? null : number;
}

function truthOf( value: Value ): boolean | null {
	return typeof value === 'object' ? null : ( TRUTHS.get( String( value ).toLowerCase() ) ?? null );
}
