<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\UltimateMultisite;

use MultisiteWebhooks\Integration\UltimateMultisite\RegisteredTypes;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;
use WP_Ultimo\Managers\Event_Manager;

/** Types that other plugins register with Ultimate Multisite. Each test has slugs of its own: they can't be unregistered. */
#[CoversClass( RegisteredTypes::class )]
final class RegisteredTypesTest extends UltimateMultisiteTestCase {

	public function test_a_type_that_another_plugin_registers_is_in_the_catalog_at_once(): void {
		Api::get( '/event-types' )->json();
		$this->register( 'lamp_bought', [ 'lamp_id' => 7, 'price' => 9.5, 'color' => 'red', 'is_new' => true ] );

		$type = self::type( 'lamp_bought' );

		self::assertSame(
			[ 'Lamp Bought', 'A lamp was bought.', 'custom' ],
			[ $type->text( 'name' ), $type->text( 'description' ), $type->text( 'source' ) ],
		);
		self::assertSame( 'number', $type->text( 'schema', 'properties', 'price', 'type' ) );
		self::assertSame( 'boolean', $type->text( 'schema', 'properties', 'is_new', 'type' ) );
		self::assertSame( 'string', $type->text( 'schema', 'properties', 'wu_version', 'type' ) );
		self::assertContains( 'lamp_bought', Api::get( '/event-types', [ 'per_page' => 100 ] )->json()->texts( 'slug' ) );
	}

	public function test_an_example_may_be_made_when_somebody_asks(): void {
		$this->register( 'lamp_lit', static fn (): array => [ 'lamp_id' => 7 ] );

		self::assertSame( 7, self::type( 'lamp_lit' )->number( 'example', 'lamp_id' ) );
	}

	public function test_an_example_that_fails_leaves_the_type(): void {
		$this->register( 'lamp_broken', static fn () => throw new \Error( 'broken' ) );

		self::assertSame( 'Lamp Bought', self::type( 'lamp_broken' )->text( 'name' ) );
	}

	public function test_a_type_without_texts_has_its_slug_as_a_name(): void {
		wu_register_event_type( 'lamp_nameless', [] );

		$type = self::type( 'lamp_nameless' );

		self::assertSame( [ 'lamp_nameless', 'lamp_nameless' ], [ $type->text( 'name' ), $type->text( 'description' ) ] );
	}

	public function test_it_can_be_subscribed_to_and_arrives_with_the_types_of_its_example(): void {
		add_action( 'wu_register_all_events', fn () => $this->register( 'lamp_sold', [ 'lamp_id' => 7 ] ) );
		Event_Manager::get_instance()->register_all_events();
		$this->subscribe( 'lamp_sold' );

		wu_do_event( 'lamp_sold', [ 'lamp_id' => '8' ] );

		$this->deliver();
		self::assertSame( 8, Receiver::only()->data()->number( 'lamp_id' ) );
	}

	public function test_its_own_types_keep_their_schemas(): void {
		$type = self::type( 'payment_received' );

		self::assertSame( 'ultimate-multisite', $type->text( 'source' ) );
		self::assertStringNotContainsString( 'Mocked', $type->text( 'example', 'customer_name' ) );
	}

	public function test_what_is_no_slug_is_left_out(): void {
		wu_register_event_type( 'A Lamp!', [ 'name' => 'Lamp' ] );
		wu_register_event_type( '8', [ 'name' => 'Eight' ] );

		$slugs = Api::get( '/event-types', [ 'per_page' => 100 ] )->json()->texts( 'slug' );

		self::assertNotContains( 'A Lamp!', $slugs );
		self::assertContains( '8', $slugs );
	}

	/** @param array<string, mixed>|\Closure $example */
	private function register( string $slug, array|\Closure $example ): void {
		wu_register_event_type(
			$slug,
			[
				'name'    => 'Lamp Bought',
				'desc'    => '<p>A lamp was bought.</p>',
				'payload' => $example,
			]
		);
	}

	private static function type( string $slug ): Json {
		return Api::get( "/event-types/{$slug}" )->json();
	}
}
