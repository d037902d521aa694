<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest\Events;

use MultisiteWebhooks\Edge\Rest\Events\EventTypesController;
use MultisiteWebhooks\Edge\Rest\Events\Preview;
use MultisiteWebhooks\Edge\Words\EventTypeWords;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

/** The catalog as screens read it. */
#[CoversClass( EventTypesController::class )]
#[CoversClass( Preview::class )]
#[CoversClass( EventTypeWords::class )]
final class EventTypesControllerTest extends NetworkTestCase {

	#[DataProvider( 'formats' )]
	public function test_a_preview_is_what_a_webhook_of_that_format_gets( string $format ): void {
		$hook = $this->webhook( [ 'format' => $format ] )->text( 'id' );
		Api::post( "/webhooks/{$hook}/test", [ 'event_type' => 'payment_received' ] );

		$preview = $this->get( '/event-types/payment_received?context=edit' )->text( 'preview', $format );

		self::assertSame( self::without_what_differs( Receiver::only()->body ), self::without_what_differs( $preview ) );
	}

	/** @return array<string, array{string}> */
	public static function formats(): array {
		return [
			'standard' => [ 'standard' ],
			'flat'     => [ 'flat' ],
		];
	}

	public function test_a_preview_shows_a_real_event_with_an_id_of_its_own(): void {
		$standard = Json::parse( $this->get( '/event-types/site_created?context=edit' )->text( 'preview', 'standard' ) );

		self::assertMatchesRegularExpression( '/\Aevt_[0-9a-z]{26}\z/', $standard->text( 'id' ) );
		self::assertFalse( $standard->at( 'test' )->value );
		self::assertSame( 'site_created', $standard->text( 'type' ) );
	}

	public function test_each_event_type_has_a_preview(): void {
		foreach ( $this->get( '/event-types?context=edit&per_page=100' )->items() as $type ) {
			self::assertEquals(
				$type->at( 'example' )->value,
				Json::parse( $type->text( 'preview', 'standard' ) )->at( 'data' )->value,
				$type->text( 'slug' ),
			);
			self::assertJson( $type->text( 'preview', 'flat' ), $type->text( 'slug' ) );
		}
	}

	public function test_wordpress_reads_each_schema_and_accepts_its_example(): void {
		foreach ( $this->get( '/event-types?per_page=100' )->items() as $type ) {
			$schema  = json_decode( json_encode( $type->at( 'schema' )->value, JSON_THROW_ON_ERROR ), true );
			$example = json_decode( json_encode( $type->at( 'example' )->value, JSON_THROW_ON_ERROR ), true );
			self::assertIsArray( $schema );

			self::assertTrue( rest_validate_value_from_schema( $example, $schema, $type->text( 'slug' ) ), $type->text( 'slug' ) );
		}
	}

	public function test_a_list_can_be_limited_to_names(): void {
		$names = [ 'slug', 'name', 'description', 'group', 'source' ];

		foreach ( $this->get( '/event-types?per_page=100&context=edit&_fields=' . implode( ',', $names ) )->items() as $type ) {
			self::assertEqualsCanonicalizing( $names, $type->names() );
		}
	}

	public function test_names_and_descriptions_are_translated(): void {
		add_filter(
			'gettext_multisite-webhooks',
			static fn ( string $translated, string $text ): string => [
				'Payment Received' => 'Zahlung erhalten',
				'A payment was received, regardless of its status.' => 'Eine Zahlung kam an.',
				'ID of the payment.' => 'Nummer der Zahlung.',
				'Username of the user.' => 'Anmeldename.',
				'Name of the term.' => 'Name des Begriffs.',
				'The value after.' => 'Der neue Wert.',
			][ $text ] ?? $translated,
			10,
			2
		);

		$type = Api::get( '/event-types/payment_received' )->json();
		$this->webhook();
		$this->record( 'payment_received' );

		$fields = $type->at( 'schema', 'properties' );
		$post   = Api::get( '/event-types/post_updated' )->json()->at( 'schema', 'properties' );
		self::assertSame( 'Nummer der Zahlung.', $fields->text( 'payment_id', 'description' ) );
		self::assertSame( 'Anmeldename.', $post->text( 'actor', 'properties', 'login', 'description' ) );
		self::assertSame( 'Name des Begriffs.', $post->text( 'terms', 'items', 'properties', 'name', 'description' ) );
		$change = $post->at( 'changes', 'additionalProperties', 'properties', 'new' );
		self::assertSame( 'Der neue Wert.', $change->text( 'description' ) );

		self::assertSame( 'Zahlung erhalten', $type->text( 'name' ) );
		self::assertStringStartsWith( 'Eine Zahlung kam an.', $type->text( 'description' ) );
		self::assertSame(
			'Zahlung erhalten',
			Api::get( '/deliveries', [ 'context' => 'edit' ] )->json()->only()->text( 'details', 'event_type_name' ),
		);
	}

	public function test_every_listed_event_type_states_the_type_of_each_property(): void {
		foreach ( $this->get( '/event-types?per_page=100' )->items() as $type ) {
			foreach ( $type->at( 'schema', 'properties' )->names() as $name ) {
				self::assertTrue( $type->at( 'schema', 'properties', $name )->has( 'type' ), "{$type->text( 'slug' )}: {$name}" );
			}
		}
	}

	private function get( string $path ): Json {
		return Http::as_user( 'admin' )->send( 'GET', $path )->json();
	}

	private static function without_what_differs( string $body ): string {
		return (string) preg_replace( [ '/"id":"evt_\w{26}"/', '/"timestamp":"[^"]+"/', '/"test":(true|false)/' ], '', $body );
	}
}
