<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Wiring;

use MultisiteWebhooks\Domain\Delivery\Manual\ManageQueued;
use MultisiteWebhooks\Edge\Input\TestedType;
use MultisiteWebhooks\Edge\Rest\Deliveries\DeliveriesController;
use MultisiteWebhooks\Edge\Rest\Deliveries\DeliveryActionsController;
use MultisiteWebhooks\Edge\Rest\Deliveries\DeliveryDetails;
use MultisiteWebhooks\Edge\Rest\Events\EventsController;
use MultisiteWebhooks\Edge\Rest\Events\EventTypesController;
use MultisiteWebhooks\Edge\Rest\Events\Preview;
use MultisiteWebhooks\Edge\Rest\Network\HealthController;
use MultisiteWebhooks\Edge\Rest\Network\NetworkController;
use MultisiteWebhooks\Edge\Rest\Network\SettingsController;
use MultisiteWebhooks\Edge\Rest\Router;
use MultisiteWebhooks\Edge\Rest\Webhooks\RecoverController;
use MultisiteWebhooks\Edge\Rest\Webhooks\SecretController;
use MultisiteWebhooks\Edge\Rest\Webhooks\TestController;
use MultisiteWebhooks\Edge\Rest\Webhooks\WebhooksController;

/** The routes of the REST API: one controller for each resource. */
final readonly class Routes {

	public function __construct( private Services $services ) {}

	public function register(): void {
		$schemas = $this->services->schemas();
		$router  = new Router( $schemas );
		$manage  = $this->services->manage_webhooks();
		$example = $this->services->serialize_example();
		$words   = $this->services->event_type_words();
		$names   = $this->services->stores()->delivery_names();
		$details = new DeliveryDetails( $this->services->stores()->deliveries(), $this->services->stores()->resends(), $this->services->catalog(), $words, $names->webhooks( ... ), $names->sites( ... ) );
		$change  = new ManageQueued( $this->services->stores()->deliveries(), $this->services->stores()->waiting(), $this->services->reset_breaker(), $this->services->clock() );
		$warns   = $this->services->webhook_warnings();

		( new WebhooksController( $router, $schemas, $this->services->stores()->webhooks(), $this->services->stores()->deliveries(), $manage, $warns, $this->services->clock() ) )->register();
		( new HealthController( $router, $schemas, $this->services->health(), $this->services->clock() ) )->register();
		( new SettingsController( $router, $schemas, $this->services->retention(), fn () => $this->services->cleanup()->restart() ) )->register();
		( new TestController( $router, $schemas, $this->services->stores()->webhooks(), new TestedType( $this->services->catalog() ), $this->services->delivery()->send_test() ) )->register();
		( new SecretController( $router, $this->services->stores()->webhooks(), $manage ) )->register();
		( new EventTypesController( $router, $schemas, $this->services->catalog(), $words, new Preview( $example, $this->services->ids(), $this->services->clock() ) ) )->register();
		( new DeliveriesController( $router, $schemas, $this->services->stores()->deliveries(), $this->services->stores()->events(), $this->services->stores()->webhooks(), $details ) )->register();
		( new DeliveryActionsController( $router, $schemas, $this->services->stores()->deliveries(), $this->services->resend(), $change, $details, $this->services->send_soon()->send( ... ) ) )->register();
		( new RecoverController( $router, $schemas, $this->services->stores()->webhooks(), $this->services->recover(), fn () => $this->services->cron()->start_after_recording() ) )->register();
		( new NetworkController( $router, $schemas, $this->services->clones() ) )->register();
		( new EventsController( $router, $schemas, $this->services->stores()->events() ) )->register();
	}
}
