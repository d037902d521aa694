<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Admin;

use MultisiteWebhooks\Edge\Api;
use MultisiteWebhooks\Edge\Input\ParameterSchema;
use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Edge\Screen;

/**
 * Puts the first responses that a screen needs into its page, so that it need not request them. The paths are those of
 * assets-src/data; test/preloaded.json holds both sides to the same ones. If a path differs or has no response, the
 * screen just requests it.
 */
final readonly class Preload {

	private const EVENT_TYPES = '/event-types?per_page=100&_fields=slug,name,description,group,source,availability';

	/** The screen's names for parameters whose own mean something else in the admin. */
	private const NAMES = [
		'page'   => 'paged',
		'search' => 's',
	];

	/** The order that the list of webhooks opens in, as ALL_WEBHOOKS of assets-src/lib/routes. */
	private const ORDER = [
		'orderby' => 'name',
		'order'   => 'asc',
	];

	/** Logs are read by cursor and always newest first. */
	private const NOT_IN_LOG    = [ 'page', 'search', 'orderby', 'order' ];
	private const NOT_IN_EVENTS = [ 'page', 'orderby', 'order', 'after' ];

	public function __construct( private Schemas $schemas ) {}

	/** @return array<mixed> Successful responses by path, for apiFetch. */
	public function of( ScreenQuery $query ): array {
		return array_reduce( [ self::EVENT_TYPES, ...$this->paths( $query ) ], $this->add( ... ), [] );
	}

	/** @return list<string> */
	private function paths( ScreenQuery $query ): array {
		return match ( $query->screen() ) {
			Screen::Webhooks   => [ $this->webhooks( $query ) ],
			Screen::Add        => $this->one( '/webhooks/', $query->text( 'copy' ), 'wh_' ),
			Screen::Edit       => $this->one( '/webhooks/', $query->text( 'id' ), 'wh_' ),
			Screen::Deliveries => $this->deliveries( $query ),
			Screen::Delivery   => $this->one( '/deliveries/', $query->text( 'id' ), 'dlv_', '?context=edit' ),
			Screen::Events     => $this->events( $query ),
			Screen::Event      => $this->one( '/events/', $query->text( 'id' ), 'evt_', '?context=edit' ),
			Screen::Custom,
			Screen::Nothing    => [],
		};
	}

	private function webhooks( ScreenQuery $query ): string {
		$parameters = $this->schemas->parameters( 'webhooks' );
		$fixed      = [ 'per_page' => $this->per_page( $parameters['per_page'] ) ];
		return $this->path( '/webhooks', $fixed + $this->values( $parameters, $query ) + self::ORDER + [ 'page' => 1 ] );
	}

	/** @return list<string> None for a relative time, and none for the page before a cursor. */
	private function deliveries( ScreenQuery $query ): array {
		if ( null !== $query->text( 'recent' ) || null !== $query->text( 'newer_than' ) ) {
			return [];
		}
		$parameters = $this->schemas->parameters( 'deliveries' );
		$fixed      = [
			'context'  => 'edit',
			'per_page' => $parameters['per_page']->number( 'default' ),
		];
		$filters    = array_diff_key( $parameters, array_flip( self::NOT_IN_LOG ) );
		return [ $this->path( '/deliveries', $fixed + $this->values( $filters, $query ) ) ];
	}

	/** @return list<string> The list is last; none for the page before a cursor. */
	private function events( ScreenQuery $query ): array {
		$parameters = $this->schemas->parameters( 'events' );
		$fixed      = [
			'context'  => 'edit',
			'per_page' => $parameters['per_page']->number( 'default' ),
			'order'    => 'desc',
		];
		$filters    = array_diff_key( $parameters, array_flip( self::NOT_IN_EVENTS ) );
		$list       = [ $this->path( '/events', $fixed + $this->values( $filters, $query ) ) ];
		return [ '/events/recording', ...( null === $query->text( 'newer_than' ) ? $list : [] ) ];
	}

	/** @return list<string> None if it is not an ID: anyone can write a URL. */
	private function one( string $path, ?string $id, string $prefix, string $suffix = '' ): array {
		return 1 === preg_match( "/\\A{$prefix}[0-9a-z]{26}\\z/", $id ?? '' ) ? [ $path . $id . $suffix ] : [];
	}

	/** @param array<string, string|int|null> $parameters */
	private function path( string $path, array $parameters ): string {
		return $path . '?' . http_build_query( $parameters, '', '&', PHP_QUERY_RFC3986 );
	}

	/**
	 * What the screen's address says.
	 *
	 * @param array<string, ParameterSchema> $parameters
	 * @return array<string, string|int>
	 */
	private function values( array $parameters, ScreenQuery $query ): array {
		$values = [];
		foreach ( $parameters as $name => $parameter ) {
			$values[ $name ] = $this->value( $parameter, self::NAMES[ $name ] ?? $name, $query );
		}
		return array_filter( $values, static fn ( string|int|null $value ): bool => null !== $value && '' !== $value );
	}

	private function value( ParameterSchema $parameter, string $name, ScreenQuery $query ): string|int|null {
		$choices = $parameter->items()->choices();
		return match ( true ) {
			[] !== $parameter->choices()      => $query->one_of( $name, $parameter->choices() ),
			$parameter->has_type( 'integer' ) => $query->number( $name ),
			[] !== $choices                   => implode( ',', array_intersect( $choices, $query->texts( $name ) ) ),
			$parameter->has_type( 'array' )   => implode( ',', $query->texts( $name ) ),
			default                           => $query->text( $name ),
		};
	}

	/** What this user has chosen on the screen, as assets-src stores it among WordPress's preferences. */
	private function per_page( ParameterSchema $parameter ): ?int {
		$kept  = get_user_option( 'persisted_preferences' );
		$kept  = is_array( $kept ) ? ( $kept['multisite-webhooks'] ?? null ) : null;
		$kept  = is_array( $kept ) ? ( $kept['webhooks'] ?? null ) : null;
		$count = is_array( $kept ) ? ( $kept['perPage'] ?? null ) : null;
		return in_array( $count, $parameter->numbers( 'x-page-sizes' ), true ) ? $count : $parameter->number( 'default' );
	}

	/**
	 * @param array<mixed> $responses
	 * @return array<mixed>
	 */
	private function add( array $responses, string $path ): array {
		return rest_preload_api_request( $responses, '/' . Api::NAMESPACE . $path );
	}
}
