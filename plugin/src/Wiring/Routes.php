<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Wiring;

use MultisiteWebhooks\Adapter\Hooks\KnownActions;
use MultisiteWebhooks\Adapter\Network\WpSites;
use MultisiteWebhooks\Domain\CustomAction\Watch\ActionName;
use MultisiteWebhooks\Domain\Delivery\Manual\ManageQueued;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Edge\Input\TestedType;
use MultisiteWebhooks\Edge\Rest\CustomActions\CustomActionsController;
use MultisiteWebhooks\Edge\Rest\CustomActions\WatchController;
use MultisiteWebhooks\Edge\Rest\Deliveries\DeliveriesController;
use MultisiteWebhooks\Edge\Rest\Deliveries\DeliveryActionsController;
use MultisiteWebhooks\Edge\Rest\Deliveries\DeliveryDetails;
use MultisiteWebhooks\Edge\Rest\Events\EventDetails;
use MultisiteWebhooks\Edge\Rest\Events\EventsController;
use MultisiteWebhooks\Edge\Rest\Events\EventTypesController;
use MultisiteWebhooks\Edge\Rest\Events\Preview;
use MultisiteWebhooks\Edge\Rest\Events\RecordingController;
use MultisiteWebhooks\Edge\Rest\Events\SamplesController;
use MultisiteWebhooks\Edge\Rest\ExactNumbers;
use MultisiteWebhooks\Edge\Rest\Network\HealthController;
use MultisiteWebhooks\Edge\Rest\Network\NetworkController;
use MultisiteWebhooks\Edge\Rest\Network\SettingsController;
use MultisiteWebhooks\Edge\Rest\Network\SitesController;
use MultisiteWebhooks\Edge\Rest\Router;
use MultisiteWebhooks\Edge\Rest\Webhooks\RecoverController;
use MultisiteWebhooks\Edge\Rest\Webhooks\SecretController;
use MultisiteWebhooks\Edge\Rest\Webhooks\TestController;
use MultisiteWebhooks\Edge\Rest\Webhooks\WebhooksController;

/** The routes of the REST API: one controller for each resource. */
final readonly class Routes {

	public function __construct(
		private Services $services,
		private DeliveryServices $delivery,
		private WakeupServices $wakeups,
	) {}

	public function register(): void {
		$stores  = $this->services->stores();
		$schemas = $this->services->schemas();
		$router  = new Router( $schemas, $stores->database->throwing( ... ) );
		$this->register_webhooks( $router, $schemas, $stores );
		$this->register_deliveries( $router, $schemas, $stores );
		$this->register_events( $router, $schemas, $stores );
		$this->register_network( $router, $schemas, $stores );
		$this->register_custom_actions( $router, $schemas, $stores );
		ExactNumbers::register();
	}

	private function register_webhooks( Router $router, Schemas $schemas, Stores $stores ): void {
		$manage = $this->services->manage_webhooks();
		$test   = $this->delivery->send_test();
		( new WebhooksController(
			$router,
			$schemas,
			$stores->webhooks(),
			$stores->deliveries(),
			$manage,
			$this->services->webhook_warnings(),
			$this->services->clock(),
		) )->register();
		$tested = new TestedType( $this->services->catalog() );
		( new TestController( $router, $schemas, $stores->webhooks(), $tested, $test, $this->services->webhook_warnings() ) )->register();
		( new SecretController( $router, $stores->webhooks(), $manage ) )->register();
	}

	private function register_deliveries( Router $router, Schemas $schemas, Stores $stores ): void {
		$details = $this->delivery_details( $stores );
		$clock   = $this->services->clock();
		$manage  = new ManageQueued( $stores->deliveries(), $stores->waiting(), $this->services->reset_breaker(), $clock );
		$resend  = $this->services->resend();
		$soon    = fn ( EventId $event ) => $this->wakeups->end_of_request()->send_soon( $event );
		$wake    = fn () => $this->wakeups->cron()->start_after_recording();
		( new DeliveriesController(
			$router,
			$schemas,
			$stores->deliveries(),
			$stores->events(),
			$stores->webhooks(),
			$details,
		) )->register();
		( new DeliveryActionsController( $router, $schemas, $stores->deliveries(), $resend, $manage, $details, $soon ) )->register();
		( new RecoverController( $router, $schemas, $stores->webhooks(), $this->services->recover(), $wake ) )->register();
	}

	private function delivery_details( Stores $stores ): DeliveryDetails {
		$names = $stores->delivery_names();
		return new DeliveryDetails(
			$stores->deliveries(),
			$stores->resends(),
			$this->services->catalog(),
			$this->services->event_type_words(),
			$names->webhooks( ... ),
			$names->sites( ... ),
		);
	}

	private function register_events( Router $router, Schemas $schemas, Stores $stores ): void {
		$preview = new Preview( $this->services->serialize_example(), $this->services->ids(), $this->services->clock() );
		$catalog = new CatalogServices( $this->services );
		( new EventTypesController( $router, $schemas, $catalog->listed(), $catalog->availability_words(), $preview ) )->register();
		( new SamplesController(
			$router,
			$schemas,
			$this->services->catalog(),
			$stores->events(),
			$this->services->serialize_example(),
			$this->services->ids(),
			$this->services->clock(),
		) )->register();
		$names   = $stores->delivery_names();
		$words   = $this->services->event_type_words();
		$details = new EventDetails( $stores->deliveries(), $this->services->catalog(), $words, $names->webhooks( ... ) );
		// Before the route of one event, which would match as well.
		( new RecordingController( $router, $schemas, $stores->recording() ) )->register();
		( new EventsController( $router, $schemas, $stores->events(), $details ) )->register();
	}

	private function register_network( Router $router, Schemas $schemas, Stores $stores ): void {
		$restart = fn () => $this->wakeups->cleanup()->restart();
		( new HealthController(
			$router,
			$schemas,
			$this->services->health(),
			$this->services->network_problems(),
			$this->services->clock(),
		) )->register();
		( new SettingsController( $router, $schemas, $this->services->retention(), $restart ) )->register();
		( new NetworkController( $router, $schemas, $this->services->clones() ) )->register();
		( new SitesController( $router, $schemas, new WpSites( $stores->delivery_names()->sites( ... ) ) ) )->register();
	}

	private function register_custom_actions( Router $router, Schemas $schemas, Stores $stores ): void {
		( new WatchController(
			$router,
			$schemas,
			$stores->watches(),
			KnownActions::names( ... ),
			ActionName::frequent( ... ),
			$this->services->clock(),
		) )->register();
		( new CustomActionsController(
			$router,
			$schemas,
			$stores->custom_actions(),
			( new CustomServices( $this->services ) )->manage(),
			$this->services->clock(),
		) )->register();
	}
}
