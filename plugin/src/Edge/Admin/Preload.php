<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Admin;

use MultisiteWebhooks\Edge\Rest\Router;
use MultisiteWebhooks\Edge\Screen;

/**
 * What a screen asks for first, answered within its page, so that it need not ask. The paths are those of assets-src/data;
 * test/preloaded.json holds both sides to the same ones. A path that is asked for otherwise, or that gets no answer, is
 * simply asked for again.
 */
final readonly class Preload {

	private const EVENT_TYPES = '/event-types?per_page=100&_fields=slug,name,description,group,source';

	private const DEFAULT_PER_PAGE = 20;

	/** As WEBHOOK_STATUSES, WEBHOOK_ORDERS and DELIVERY_STATUSES of assets-src/lib. */
	private const STATUSES          = [ 'active', 'paused', 'disabled' ];
	private const ORDERS            = [ 'name', 'status', 'last_delivery' ];
	private const DELIVERY_STATUSES = [ 'waiting', 'held', 'delivered', 'failed', 'cancelled' ];

	/** @return array<mixed> Answers by their paths, for apiFetch; only successes. */
	public function of( ScreenQuery $address ): array {
		return array_reduce( [ self::EVENT_TYPES, ...$this->paths( $address ) ], $this->add( ... ), [] );
	}

	/** @return list<string> */
	private function paths( ScreenQuery $address ): array {
		return match ( $address->screen() ) {
			Screen::Webhooks   => [ $this->webhooks( $address ) ],
			Screen::Add        => $this->one( '/webhooks/', $address->text( 'copy' ), 'wh_' ),
			Screen::Edit       => $this->one( '/webhooks/', $address->text( 'id' ), 'wh_' ),
			Screen::Deliveries => $this->deliveries( $address ),
			Screen::Delivery   => $this->one( '/deliveries/', $address->text( 'id' ), 'dlv_', '?context=edit' ),
			Screen::Nothing    => [],
		};
	}

	private function webhooks( ScreenQuery $address ): string {
		return $this->path(
			'/webhooks',
			[
				'page'       => $address->number( 'paged' ) ?? 1,
				'per_page'   => $this->per_page(),
				'orderby'    => $address->one_of( 'orderby', self::ORDERS ) ?? 'name',
				'order'      => $address->one_of( 'order', [ 'asc', 'desc' ] ) ?? 'asc',
				'search'     => $address->text( 's' ),
				'status'     => implode( ',', array_intersect( self::STATUSES, $address->texts( 'status' ) ) ),
				'event_type' => implode( ',', $address->texts( 'event_type' ) ),
			]
		);
	}

	/** @return list<string> None for times that move on, and for the way back to newer ones. */
	private function deliveries( ScreenQuery $address ): array {
		if ( null !== $address->text( 'recent' ) || null !== $address->text( 'newer_than' ) ) {
			return [];
		}
		return [
			$this->path(
				'/deliveries',
				[
					'context'    => 'edit',
					'per_page'   => self::DEFAULT_PER_PAGE,
					'webhook'    => $address->text( 'webhook' ),
					'event_type' => $address->text( 'event_type' ),
					'status'     => $address->one_of( 'status', self::DELIVERY_STATUSES ),
					'site'       => $address->number( 'site' ),
					'after'      => $address->text( 'after' ),
					'before'     => $address->text( 'before' ),
					'cursor'     => $address->text( 'cursor' ),
				]
			),
		];
	}

	/** @return list<string> None for what can't be an id: an address is anyone's. */
	private function one( string $path, ?string $id, string $prefix, string $query = '' ): array {
		return 1 === preg_match( "/\\A{$prefix}[0-9a-z]{26}\\z/", $id ?? '' ) ? [ $path . $id . $query ] : [];
	}

	/** @param array<string, string|int|null> $query */
	private function path( string $path, array $query ): string {
		$given = array_filter( $query, static fn ( string|int|null $value ): bool => null !== $value && '' !== $value );
		return $path . '?' . http_build_query( $given, '', '&', PHP_QUERY_RFC3986 );
	}

	/** What this person has chosen on the screen: see assets-src/screens/webhooks/kept-view.ts. */
	private function per_page(): int {
		$kept  = get_user_option( 'persisted_preferences' );
		$kept  = is_array( $kept ) ? ( $kept['multisite-webhooks'] ?? null ) : null;
		$kept  = is_array( $kept ) ? ( $kept['webhooks'] ?? null ) : null;
		$count = is_array( $kept ) ? ( $kept['perPage'] ?? null ) : null;
		return in_array( $count, [ 10, 20, 50, 100 ], true ) ? $count : self::DEFAULT_PER_PAGE;
	}

	/**
	 * @param array<mixed> $answers
	 * @return array<mixed>
	 */
	private function add( array $answers, string $path ): array {
		return rest_preload_api_request( $answers, '/' . Router::NAMESPACE . $path );
	}
}
