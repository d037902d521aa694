<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Rest\Network;

use MultisiteWebhooks\Domain\Retention\ChangeRetention;
use MultisiteWebhooks\Domain\Retention\RetentionSetting;
use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Edge\Rest\Body;
use MultisiteWebhooks\Edge\Rest\Router;

/** Route /settings: how long the log is kept. */
final readonly class SettingsController {

	/** @param \Closure(): void $changed Runs after the settings changed. */
	public function __construct(
		private Router $router,
		private Schemas $schemas,
		private RetentionSetting $setting,
		private \Closure $changed,
	) {}

	public function register(): void {
		$this->router->add(
			'/settings',
			'settings',
			[
				'GET'        => [ $this->get( ... ), [] ],
				'PUT, PATCH' => [ $this->change( ... ), $this->schemas->arguments( 'settings' ) ],
			]
		);
	}

	private function get(): \WP_REST_Response {
		$days = $this->setting->get();
		return new \WP_REST_Response(
			[
				ChangeRetention::CONTENT => $days->content,
				ChangeRetention::LOG     => $days->log,
				'fixed'                  => $this->setting->fixed(),
			]
		);
	}

	/** @param \WP_REST_Request<array<string, mixed>> $request */
	private function change( \WP_REST_Request $request ): \WP_REST_Response {
		$body = Body::read( $request, $this->schemas->properties( 'settings' ) );
		( new ChangeRetention( $this->setting ) )( $body->number( ChangeRetention::CONTENT ), $body->number( ChangeRetention::LOG ) );
		( $this->changed )();
		return $this->get();
	}
}
