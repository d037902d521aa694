<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest\Network;

use MultisiteWebhooks\Domain\Network\Site;
use MultisiteWebhooks\Domain\Network\Sites;
use MultisiteWebhooks\Edge\Input\ListQueries;
use MultisiteWebhooks\Edge\Input\QueryValues;
use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Edge\Rest\Router;

/** Route /sites: to choose the sites whose events a webhook gets. */
final readonly class SitesController {

	public function __construct( private Router $router, private Schemas $schemas, private Sites $sites ) {}

	public function register(): void {
		$this->router->add( '/sites', 'site', [ 'GET' => [ $this->list( ... ), $this->schemas->query_arguments( 'sites' ) ] ] );
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function list( \WP_REST_Request $request ): \WP_REST_Response {
		$query = ListQueries::sites( QueryValues::of_request( $request->get_query_params(), $this->schemas->parameters( 'sites' ) ) );
		return Router::collection(
			$this->sites->page( $query ),
			$query->per_page,
			static fn ( Site $site ): array => [
				'id'   => $site->id,
				'name' => $site->name,
				'url'  => $site->url,
			]
		);
	}
}
