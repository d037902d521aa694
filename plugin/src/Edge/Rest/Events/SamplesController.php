<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest\Events;

use MultisiteWebhooks\Domain\Catalog\Catalog;
use MultisiteWebhooks\Domain\Catalog\EventType;
use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Event\Body\PayloadTooLarge;
use MultisiteWebhooks\Domain\Event\EventQuery;
use MultisiteWebhooks\Domain\Event\EventStore;
use MultisiteWebhooks\Domain\Event\SerializeExample;
use MultisiteWebhooks\Domain\Id\NewIds;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Edge\Input\QueryValues;
use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Edge\Rest\RestError;
use MultisiteWebhooks\Edge\Rest\Router;

/** Route /event-types/{slug}/samples: what receivers of the type really got, so that other apps can map its fields. */
final readonly class SamplesController {

	private const MOST = 5;

	public function __construct(
		private Router $router,
		private Schemas $schemas,
		private Catalog $catalog,
		private EventStore $events,
		private SerializeExample $example,
		private NewIds $ids,
		private Clock $clock,
	) {}

	public function register(): void {
		$list = [ $this->list( ... ), $this->schemas->query_arguments( 'item' ) ];
		$this->router->add( '/event-types/(?P<slug>[^/]+)/samples', 'sample', [ 'GET' => $list ] );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function list( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		QueryValues::of_request( $request->get_query_params(), $this->schemas->parameters( 'item' ) );
		$slug = $request->get_url_params()['slug'] ?? '';
		$type = is_string( $slug ) ? $this->catalog->find( $slug ) : null;
		if ( null === $type ) {
			return RestError::not_found();
		}
		$samples = $this->recorded( $type );
		return new \WP_REST_Response( [] === $samples ? $this->example_of( $type ) : $samples );
	}

	/** @return list<\stdClass> The newest first. */
	private function recorded( EventType $type ): array {
		$this->events->sequence( EventStore::SEQUENCE_BATCH );
		$page    = $this->events->page( new EventQuery( per_page: self::MOST, type: $type->slug, descending: true ), null );
		$samples = [];
		foreach ( $page->items as $event ) {
			$samples[] = json_decode( $event->serialized->envelope );
		}
		return array_values( array_filter( $samples, static fn ( mixed $sample ): bool => $sample instanceof \stdClass ) );
	}

	/** @return list<mixed> Empty if it is too large to be sent. */
	private function example_of( EventType $type ): array {
		try {
			$example = $this->example->of( $type, $this->ids->event(), $this->clock->now(), true );
			return [ json_decode( $example->body( Format::Standard ) ) ];
		} catch ( PayloadTooLarge ) {
			return [];
		}
	}
}
