import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { Option, optionId } from '../../components/combobox/option';
import { more, noMatch, siteName } from './messages';
import type { SiteChoices } from './use-site-choices';

interface Props {
	id: string;
	choices: SiteChoices;
	chosen: readonly number[];
}

export function SiteList( { id, choices, chosen }: Props ) {
	const { found, total, active, isByKeys } = choices;
	const popup = useRef< HTMLDivElement >( null );

	useEffect( () => {
		popup.current?.scrollIntoView( { block: 'nearest' } );
	}, [] );
	useEffect( () => {
		if ( isByKeys && active !== null ) {
			document.getElementById( optionId( `site-${ active }` ) )?.scrollIntoView( { block: 'nearest' } );
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
			{ found.length > 0 && (
				<div
					id={ id }
					role="listbox"
					aria-multiselectable
					aria-label={ __( 'Sites', 'multisite-webhooks' ) }
					tabIndex={ -1 }
				>
					{ found.map( ( site ) => (
						<Option
							key={ site.id }
							value={ `site-${ site.id }` }
							name={ siteName( site ) }
							description={ site.url }
							isActive={ site.id === active }
							isChosen={ chosen.includes( site.id ) }
							onHover={ () => choices.hover( site.id ) }
							onToggle={ () => choices.toggle( site.id ) }
						/>
					) ) }
				</div>
			) }
			<Note choices={ choices } />
			{ total > found.length && found.length > 0 && (
				<p className="msw-muted">{ more( total - found.length ) }</p>
			) }
		</div>
	);
}

/** Why there is nothing to choose. */
function Note( { choices: { state, found, search } }: Pick< Props, 'choices' > ) {
	if ( state === 'failed' ) {
		return <p className="msw-muted">{ __( 'The sites could not be loaded.', 'multisite-webhooks' ) }</p>;
	}
	if ( found.length > 0 ) {
		return null;
	}
	return (
		<p className="msw-muted">
			{ state === 'loading' ? __( 'Loading the sites…', 'multisite-webhooks' ) : noMatch( search ) }
		</p>
	);
}
