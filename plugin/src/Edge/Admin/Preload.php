<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Admin;

use MultisiteWebhooks\Edge\Api;
use MultisiteWebhooks\Edge\Screen;

/**
 * Puts the first responses that a screen needs into its page, so that it need not request them. The paths are those of
 * assets-src/data; test/preloaded.json holds both sides to the same ones. If a path differs or has no response, the
 * screen just requests it.
 */
final readonly class Preload {

	private const EVENT_TYPES = '/event-types?per_page=100&_fields=slug,name,description,group,source';

	private const DEFAULT_PER_PAGE = 20;

	/** As WEBHOOK_STATUSES, WEBHOOK_ORDERS and DELIVERY_STATUSES of assets-src/lib/routes. */
	private const STATUSES          = [ 'active', 'paused', 'disabled' ];
	private const ORDERS            = [ 'name', 'status', 'last_delivery' ];
	private const DELIVERY_STATUSES = [ 'waiting', 'held', 'delivered', 'failed', 'cancelled' ];

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
			Screen::Nothing    => [],
		};
	}

	private function webhooks( ScreenQuery $query ): string {
		return $this->path(
			'/webhooks',
			[
				'page'       => $query->number( 'paged' ) ?? 1,
				'per_page'   => $this->per_page(),
				'orderby'    => $query->one_of( 'orderby', self::ORDERS ) ?? 'name',
				'order'      => $query->one_of( 'order', [ 'asc', 'desc' ] ) ?? 'asc',
				'search'     => $query->text( 's' ),
				'status'     => implode( ',', array_intersect( self::STATUSES, $query->texts( 'status' ) ) ),
				'event_type' => implode( ',', $query->texts( 'event_type' ) ),
			]
		);
	}

	/** @return list<string> None for a relative time, and none for the page before a cursor. */
	private function deliveries( ScreenQuery $query ): array {
		if ( null !== $query->text( 'recent' ) || null !== $query->text( 'newer_than' ) ) {
			return [];
		}
		return [
			$this->path(
				'/deliveries',
				[
					'context'    => 'edit',
					'per_page'   => self::DEFAULT_PER_PAGE,
					'webhook'    => $query->text( 'webhook' ),
					'event_type' => $query->text( 'event_type' ),
					'status'     => $query->one_of( 'status', self::DELIVERY_STATUSES ),
					'site'       => $query->number( 'site' ),
					'after'      => $query->text( 'after' ),
					'before'     => $query->text( 'before' ),
					'cursor'     => $query->text( 'cursor' ),
				]
			),
		];
	}

	/** @return list<string> None if it is not an ID: anyone can write a URL. */
	private function one( string $path, ?string $id, string $prefix, string $suffix = '' ): array {
		return 1 === preg_match( "/\\A{$prefix}[0-9a-z]{26}\\z/", $id ?? '' ) ? [ $path . $id . $suffix ] : [];
	}

	/** @param array<string, string|int|null> $parameters */
	private function path( string $path, array $parameters ): string {
		$given = array_filter( $parameters, static fn ( string|int|null $value ): bool => null !== $value && '' !== $value );
		return $path . '?' . http_build_query( $given, '', '&', PHP_QUERY_RFC3986 );
	}

	/** What this user has chosen on the screen, as assets-src stores it among WordPress's preferences. */
	private function per_page(): int {
		$kept  = get_user_option( 'persisted_preferences' );
		$kept  = is_array( $kept ) ? ( $kept['multisite-webhooks'] ?? null ) : null;
		$kept  = is_array( $kept ) ? ( $kept['webhooks'] ?? null ) : null;
		$count = is_array( $kept ) ? ( $kept['perPage'] ?? null ) : null;
		return in_array( $count, [ 10, 20, 50, 100 ], true ) ? $count : self::DEFAULT_PER_PAGE;
	}

	/**
	 * @param array<mixed> $responses
	 * @return array<mixed>
	 */
	private function add( array $responses, string $path ): array {
		return rest_preload_api_request( $responses, '/' . Api::NAMESPACE . $path );
	}
}
