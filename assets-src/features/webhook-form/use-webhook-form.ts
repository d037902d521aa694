import { useEffect, useState } from '@wordpress/element';
import type { FormEvent } from 'react';
import { useNavigation } from '../../components/navigation/navigation';
import { toProblem } from '../../data/request-failed';
import { isSame } from '../../lib/is-same';
import type { Problem } from '../../lib/problem';
import {
	checkDraft,
	DRAFT_FIELDS,
	type DraftErrors,
	type DraftField,
	draftOf,
	type WebhookDraft,
} from '../../lib/webhooks/draft';
import type { Webhook } from '../../types/rest.generated';
import { focusField } from './field-id';

interface Save {
	draft: WebhookDraft;
	/** What is on the server, as far as we know. */
	saved: WebhookDraft;
	/** Overwrites what someone else has changed meanwhile. */
	isForced: boolean;
}

/** Resolves with the webhook as the server saved it. */
export type SaveDraft = ( save: Save ) => Promise< Webhook >;

interface Options {
	initial: WebhookDraft;
	savedAtFirst: WebhookDraft;
	save: SaveDraft;
}

export type WebhookFormState = ReturnType< typeof useWebhookForm >;

/** What is typed, what is wrong with it, and what is saved. Only `replaceBy` replaces what was typed. */
export function useWebhookForm( { initial, savedAtFirst, save }: Options ) {
	const [ saved, setSaved ] = useState( savedAtFirst );
	const [ draft, setDraft ] = useState( initial );
	const [ version, setVersion ] = useState( 0 );
	const { errors, setErrors, refuse } = useErrors();
	const isUnsaved = ! isSame( draft, saved );
	useUnsavedGuard( isUnsaved );

	async function saveNow( over: WebhookDraft, isForced: boolean ): Promise< void > {
		const made = draftOf( await save( { draft, saved: over, isForced } ) );
		setSaved( made );
		setDraft( ( current ) => ( isSame( current, draft ) ? made : current ) );
	}
	const { submit, ...submission } = useSubmission( draft, refuse, saveNow );

	return {
		...submission,
		draft,
		errors,
		isUnsaved,
		/** Another one after each `replaceBy`. */
		version,
		/** A field with an error is checked again whenever its value changes. */
		change< Field extends DraftField >( field: Field, value: WebhookDraft[ Field ] ): void {
			const next = { ...draft, [ field ]: value };
			setDraft( next );
			setErrors( ( before ) => withChecked( before, field, checkDraft( next ) ) );
		},
		onSubmit( event: FormEvent ): void {
			event.preventDefault();
			void submit( saved, false );
		},
		saveOver: ( theirs: Webhook ): void => void submit( draftOf( theirs ), true ),
		replaceBy( theirs: Webhook ): void {
			setSaved( draftOf( theirs ) );
			setDraft( draftOf( theirs ) );
			setErrors( {} );
			setVersion( version + 1 );
			submission.dismissProblem();
		},
	};
}

/** Checks and saves, and sorts what the server refuses. */
function useSubmission(
	draft: WebhookDraft,
	refuse: ( errors: DraftErrors ) => void,
	save: ( over: WebhookDraft, isForced: boolean ) => Promise< void >
) {
	const [ problem, setProblem ] = useState< Problem | null >( null );
	const [ isSaving, setSaving ] = useState( false );

	async function submit( over: WebhookDraft, isForced: boolean ): Promise< void > {
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
			await save( over, isForced );
		} catch ( error ) {
			const { errors, rest } = sortProblem( toProblem( error ) );
			refuse( errors );
			setProblem( rest );
		} finally {
			setSaving( false );
		}
	}

	return { submit, problem, isSaving, dismissProblem: () => setProblem( null ) };
}

/** `refuse` shows errors and moves the focus to the first of them. */
function useErrors() {
	const [ errors, setErrors ] = useState< DraftErrors >( {} );
	const [ first, setFirst ] = useState< { field: DraftField } | null >( null );
	useEffect( () => {
		if ( first !== null ) {
			focusField( first.field );
		}
	}, [ first ] );

	function refuse( found: DraftErrors ): void {
		const field = DRAFT_FIELDS.find( ( one ) => found[ one ] !== undefined );
		setErrors( found );
		setFirst( field === undefined ? null : { field } );
	}
	return { errors, setErrors, refuse };
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

/** The server's sentences go to their fields; those without a field here stay a problem of the whole form. */
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
