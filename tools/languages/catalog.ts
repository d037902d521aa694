/** All translatable texts, each once, in the order in which they are found. */

export interface Message {
	context: string | undefined;
	text: string;
	plural: string | undefined;
	/** For translators. */
	comments: string[];
	/** Paths from the root of the project. */
	files: string[];
}

/** A text in one place. */
export interface Found {
	context?: string | undefined;
	text: string;
	plural?: string | undefined;
	comment?: string | undefined;
	file: string;
}

/** The key of a message in gettext. WordPress uses it to look up texts in PHP and in scripts. */
export function keyOf( { context, text }: { context?: string | undefined; text: string } ): string {
	return context === undefined ? text : `${ context }\u0004${ text }`;
}

export class Catalog {
	private readonly byKey = new Map< string, Message >();

	public constructor( found: Iterable< Found > = [] ) {
		for ( const one of found ) {
			this.add( one );
		}
	}

	public get messages(): readonly Message[] {
		return [ ...this.byKey.values() ];
	}

	public get( key: string ): Message | undefined {
		return this.byKey.get( key );
	}

	private add( { context, text, plural, comment, file }: Found ): void {
		const key = keyOf( { context, text } );
		const message = this.byKey.get( key ) ?? { context, text, plural, comments: [], files: [] };
		if ( plural !== undefined && message.plural !== undefined && plural !== message.plural ) {
			throw new Error( `“${ text }” has two plurals: “${ message.plural }” and “${ plural }” (${ file }).` );
		}
		message.plural ??= plural;
		addOnce( message.comments, comment );
		addOnce( message.files, file );
		this.byKey.set( key, message );
	}
}

function addOnce( list: string[], item: string | undefined ): void {
	if ( item !== undefined && ! list.includes( item ) ) {
		list.push( item );
	}
}
