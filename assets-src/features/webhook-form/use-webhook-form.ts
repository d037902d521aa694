import { useEffect, useState } from '@wordpress/element';
import { toProblem } from '../../data/request-failed';
import {
	checkDraft,
	DRAFT_FIELDS,
	type DraftErrors,
	type DraftField,
	draftOf,
	isSameDraft,
	type WebhookDraft,
} from '../../lib/webhooks/draft';
import type { Problem } from '../../lib/problem';
import type { Webhook } from '../../types/webhook.generated';
import { useNavigation } from '../../components/navigation/navigation';

interface Save {
	draft: WebhookDraft;
	/** What is on the server, as far as is known. */
	saved: WebhookDraft;
	/** Also over what someone else has changed meanwhile. */
	isForced: boolean;
}

/** Resolves with what the server made of it. */
export type SaveDraft = ( save: Save ) => Promise< WebhookDraft >;

interface Options {
	initial: WebhookDraft;
	/** Where the form opens with something that is not saved; else the same as `initial`. */
	savedAtFirst?: WebhookDraft;
	save: SaveDraft;
}

/** What is typed, what is wrong with it, and what is saved. Nothing typed is ever cleared. */
export function useWebhookForm( { initial, savedAtFirst = initial, save }: Options ) {
	const [ saved, setSaved ] = useState( savedAtFirst );
	const [ draft, setDraft ] = useState( initial );
	const [ errors, setErrors ] = useState< DraftErrors >( {} );
	const [ problem, setProblem ] = useState< Problem | null >( null );
	const [ isSaving, setSaving ] = useState( false );
	const isUnsaved = ! isSameDraft( draft, saved );
	const refuse = useRefusal( setErrors );
	useUnsavedGuard( isUnsaved );

	/** Fields that had an error are checked again while their value changes. */
	function change< Field extends DraftField >( field: Field, value: WebhookDraft[ Field ] ): void {
		const next = { ...draft, [ field ]: value };
		setDraft( next );
		setErrors( ( before ) => withChecked( before, field, checkDraft( next ) ) );
	}

	async function submit( over: WebhookDraft = saved, isForced = false ): Promise< void > {
		if ( isSaving ) {
			return;
		}
		setProblem( null );
		const found = checkDraft( draft );
		refuse( found );
		if ( Object.keys( found ).length > 0 ) {
			return;
		}
		setSaving( true );
		try {
			const made = await save( { draft, saved: over, isForced } );
			setSaved( made );
			setDraft( ( current ) => ( isSameDraft( current, draft ) ? made : current ) );
		} catch ( error ) {
			const { errors: fieldErrors, rest } = sortProblem( toProblem( error ) );
			refuse( fieldErrors );
			setProblem( rest );
		} finally {
			setSaving( false );
		}
	}

	/** The only thing that replaces what was typed, since the person chose it. */
	function replaceBy( theirs: Webhook ): void {
		setSaved( draftOf( theirs ) );
		setDraft( draftOf( theirs ) );
		setErrors( {} );
		setProblem( null );
	}

	return {
		draft,
		errors,
		problem,
		isSaving,
		isUnsaved,
		change,
		submit: () => submit(),
		saveOver: ( theirs: Webhook ) => submit( draftOf( theirs ), true ),
		replaceBy,
	};
}

export function fieldId( field: DraftField ): string {
	return `msw-field-${ field }`;
}

/** Shows errors and takes the focus to the first of them. */
function useRefusal( setErrors: ( errors: DraftErrors ) => void ) {
	const [ first, setFirst ] = useState< { field: DraftField } | null >( null );
	useEffect( () => {
		if ( first !== null ) {
			document.getElementById( fieldId( first.field ) )?.focus();
		}
	}, [ first ] );

	return ( errors: DraftErrors ) => {
		const field = DRAFT_FIELDS.find( ( one ) => errors[ one ] !== undefined );
		setErrors( errors );
		setFirst( field === undefined ? null : { field } );
	};
}

function useUnsavedGuard( isUnsaved: boolean ): void {
	const { setUnsaved } = useNavigation();
	useEffect( () => {
		setUnsaved( isUnsaved );
		return () => setUnsaved( false );
	}, [ isUnsaved, setUnsaved ] );
}

function withChecked( before: DraftErrors, field: DraftField, found: DraftErrors ): DraftErrors {
	if ( before[ field ] === undefined ) {
		return before;
	}
	const { [ field ]: _old, ...others } = before;
	const error = found[ field ];
	return error === undefined ? others : { ...others, [ field ]: error };
}

/** The server's sentences go to their fields; what has no field here stays a problem of the whole form. */
function sortProblem( problem: Problem ): { errors: DraftErrors; rest: Problem | null } {
	const all = Object.entries( problem.fields );
	if ( all.length === 0 ) {
		return { errors: {}, rest: problem };
	}
	const isOurs = ( [ field ]: [ string, string ] ) => DRAFT_FIELDS.some( ( one ) => one === field );
	const errors: DraftErrors = Object.fromEntries( all.filter( isOurs ) );
	const message = all
		.filter( ( entry ) => ! isOurs( entry ) )
		.map( ( [ , sentence ] ) => sentence )
		.join( ' ' );
	return { errors, rest: message === '' ? null : { ...problem, message } };
}
