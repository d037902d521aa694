<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Client;

use PHPUnit\Framework\Assert;

/** Opens WordPress's pages and submits the forms on them, as people do. Keeps its cookies; follows no redirect. */
final class Visitor {

	/** @var array<string, string> */
	private array $cookies = [];

	public static function logged_out(): self {
		return new self();
	}

	public static function of_user( int $user ): self {
		$visitor = new self();
		foreach ( Cookies::of( $user ) as $cookie ) {
			[ $name, $value ]          = explode( '=', $cookie, 2 );
			$visitor->cookies[ $name ] = $value;
		}
		return $visitor;
	}

	public function open( string $url ): Reply {
		return $this->kept( Curl::send( 'GET', $url, [], null, $this->sent_cookies() ) );
	}

	/** @param array<string, mixed> $fields */
	public function post( string $url, array $fields ): Reply {
		$headers = [ 'Content-Type' => 'application/x-www-form-urlencoded' ];
		return $this->kept( Curl::send( 'POST', $url, $headers, http_build_query( $fields ), $this->sent_cookies() ) );
	}

	/**
	 * Opens a page and submits a form on it, filled in.
	 *
	 * @param string                $form   Its id, or an address of its action.
	 * @param array<string, mixed> $fields Instead of what the form holds; null leaves a field out.
	 */
	public function submit( string $url, string $form, array $fields ): Reply {
		return $this->submit_on( $this->open( $url ), $url, $form, $fields );
	}

	/** @param array<string, mixed> $fields */
	public function submit_on( Reply $page, string $url, string $form, array $fields ): Reply {
		$document = new \DOMDocument();
		libxml_use_internal_errors( true );
		Assert::assertTrue( $document->loadHTML( $page->body ) );
		foreach ( $document->getElementsByTagName( 'form' ) as $found ) {
			if ( in_array( $form, [ $found->getAttribute( 'id' ), $found->getAttribute( 'action' ) ], true ) ) {
				$all = array_filter( $fields + self::fields_of( $found ), static fn ( mixed $value ): bool => null !== $value );
				return $this->post( self::address( $found->getAttribute( 'action' ), $url ), $all );
			}
		}
		Assert::fail( "{$url} has no form {$form}: " . substr( trim( strip_tags( $page->body ) ), 0, 1000 ) );
	}

	/** @return array<string, mixed> */
	private static function fields_of( \DOMElement $form ): array {
		$pairs = [];
		foreach ( $form->getElementsByTagName( '*' ) as $field ) {
			$value = self::value_of( $field );
			if ( '' !== $field->getAttribute( 'name' ) && null !== $value ) {
				$pairs[] = urlencode( $field->getAttribute( 'name' ) ) . '=' . urlencode( $value );
			}
		}
		parse_str( implode( '&', $pairs ), $fields );
		$named = [];
		foreach ( $fields as $name => $value ) {
			$named[ (string) $name ] = $value;
		}
		return $named;
	}

	/** What a browser sends for a field. */
	private static function value_of( \DOMElement $field ): ?string {
		if ( $field->hasAttribute( 'disabled' ) ) {
			return null;
		}
		$type = $field->getAttribute( 'type' );
		return match ( true ) {
			'textarea' === $field->tagName                                          => $field->textContent,
			'select' === $field->tagName                                            => self::chosen( $field ),
			'input' !== $field->tagName, in_array( $type, [ 'submit', 'button' ], true ) => null,
			in_array( $type, [ 'checkbox', 'radio' ], true ) && ! $field->hasAttribute( 'checked' ) => null,
			default                                                                 => $field->getAttribute( 'value' ),
		};
	}

	private static function chosen( \DOMElement $select ): ?string {
		$first = null;
		foreach ( $select->getElementsByTagName( 'option' ) as $option ) {
			$value   = $option->hasAttribute( 'value' ) ? $option->getAttribute( 'value' ) : $option->textContent;
			$first ??= $value;
			if ( $option->hasAttribute( 'selected' ) ) {
				return $value;
			}
		}
		return $first;
	}

	private static function address( string $action, string $page ): string {
		$parts  = parse_url( $page );
		$origin = is_array( $parts ) ? 'http://' . ( $parts['host'] ?? '' ) . ':' . ( $parts['port'] ?? 80 ) : '';
		return match ( true ) {
			'' === $action                     => $page,
			str_contains( $action, '://' )     => $action,
			str_starts_with( $action, '/' )    => $origin . $action,
			default                            => preg_replace( '/[^\/]*(\?.*)?\z/', '', $page ) . $action,
		};
	}

	private function kept( Reply $reply ): Reply {
		preg_match_all( '/(?:^|, )([\w-]+)=([^;,]*)/', $reply->headers['set-cookie'] ?? '', $found, PREG_SET_ORDER );
		foreach ( $found as [ , $name, $value ] ) {
			$this->cookies[ $name ] = $value;
		}
		return $reply;
	}

	/** @return list<string> */
	private function sent_cookies(): array {
		$sent = [];
		foreach ( $this->cookies as $name => $value ) {
			$sent[] = "{$name}={$value}";
		}
		return $sent;
	}
}
