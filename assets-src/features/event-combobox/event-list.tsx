import { useEffect, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { Option, optionId } from '../../components/combobox/option';
import { Unavailable } from '../../components/display/unavailable';
import { ALL_EVENTS, eventName } from '../../lib/events/event-types';
import type { Combobox } from './use-combobox';

interface ListProps {
	id: string;
	combobox: Combobox;
	chosen: readonly string[];
}

export function EventList( { isLoading, ...props }: ListProps & { isLoading: boolean } ) {
	const { options, search, active, isByKeys } = props.combobox;
	const popup = useRef< HTMLDivElement >( null );

	useEffect( () => {
		popup.current?.scrollIntoView( { block: 'nearest' } );
	}, [] );
	useEffect( () => {
		if ( isByKeys && active !== null ) {
			document.getElementById( optionId( active ) )?.scrollIntoView( { block: 'nearest' } );
		}
	}, [ active, isByKeys ] );

	return (
		// A press keeps the focus in the input.
		<div
			className="msw-combobox__popup"
			ref={ popup }
			role="presentation"
			onMouseDown={ ( event ) => event.preventDefault() }
		>
			{ options.slugs.length === 0 ? (
				<p className="msw-muted">{ isLoading ? loading() : noMatch( search ) }</p>
			) : (
				<Choices { ...props } />
			) }
		</div>
	);
}

function Choices( { id, combobox, chosen }: ListProps ) {
	const { options, active, hover, toggle } = combobox;

	function propsOf( slug: string ) {
		return {
			value: slug,
			isActive: slug === active,
			isChosen: chosen.includes( slug ),
			isImplied: slug !== ALL_EVENTS && chosen.includes( ALL_EVENTS ),
			onHover: () => hover( slug ),
			onToggle: () => toggle( slug ),
		};
	}

	return (
		<div
			id={ id }
			role="listbox"
			aria-multiselectable
			aria-label={ __( 'Choices', 'multisite-webhooks' ) }
			tabIndex={ -1 }
		>
			{ options.hasAll && (
				<Option
					{ ...propsOf( ALL_EVENTS ) }
					name={ eventName( ALL_EVENTS, [] ) }
					description={ __( 'Including events added later.', 'multisite-webhooks' ) }
				/>
			) }
			{ options.groups.map( ( { key, label, eventTypes } ) => (
				<div key={ key } role="group" aria-label={ label }>
					<div className="msw-combobox__group" aria-hidden="true">
						{ label }
					</div>
					{ eventTypes.map( ( { slug, name, description, availability } ) => (
						<Option
							key={ slug }
							{ ...propsOf( slug ) }
							name={ name }
							description={ description }
							caution={ availability && <Unavailable reason={ availability.message } /> }
						/>
					) ) }
				</div>
			) ) }
		</div>
	);
}

function loading(): string {
	return __( 'Loading the events…', 'multisite-webhooks' );
}

function noMatch( search: string ): string {
	/* translators: %s: what was searched for. */
	return sprintf( __( 'No event matches “%s”', 'multisite-webhooks' ), search );
}
